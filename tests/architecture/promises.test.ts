import { describe, expect, it } from "vitest";
import { codeBelow, textOf } from "./files.ts";

const folders = ["src/access", "src/lib", "src/scoring", "src/server"];
const files = folders.flatMap(codeBelow).filter((path) => !path.endsWith(".test.ts"));

describe("an exported function of the house's ground", () => {
  it("says in a sentence what it promises", () => {
    const silent = files.flatMap((path) => {
      const lines = textOf(path).split("\n");
      const told = new Set<string>();
      return lines.flatMap((line, index) => {
        const name = /^export (?:async )?function (\w+)/.exec(line)?.[1];
        if (!name) return [];
        // The sentence stands above the first of a function's signatures.
        if (lines[index - 1]?.endsWith("*/")) told.add(name);
        return told.has(name) ? [] : [`${path}:${index + 1} ${name}`];
      });
    });
    expect(silent).toEqual([]);
  });
});
