import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) }),
  ),
});

describe("the lock file", () => {
  // A registry mirror that lacks other platforms' packages makes npm leave them out, and `npm ci` then refuses the
  // whole lock file on every fresh clone.
  it("names the optional packages of every platform", () => {
    const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isFound(packages, from, name)),
    );
    expect(missing).toEqual([]);
  });
});

// As Node looks a package up: in the package's own folder, then in each folder above it.
function isFound(packages: Record<string, unknown>, from: string, name: string): boolean {
  if (`${from ? `${from}/` : ""}node_modules/${name}` in packages) return true;
  if (from === "") return false;
  return isFound(packages, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
}
