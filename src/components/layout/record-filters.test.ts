import { describe, expect, it } from "vitest";
import { wordsInForce } from "./record-filters.ts";

const filters = [
  { name: "status", label: "État", options: [{ value: "in-force", label: "En vigueur" }] },
  { name: "kind", label: "Type", options: [{ value: "charter", label: "Charte" }] },
];

describe("what left a list empty", () => {
  it("is named in the reader's words: the search first, then each filter in force", () => {
    expect(wordsInForce({ search: "quito", status: "in-force" }, filters)).toEqual(["quito", "En vigueur"]);
  });

  it("leaves out what no filter offers and what the address leaves blank", () => {
    expect(wordsInForce({ search: "", status: "nonsense", kind: ["charter", "treaty"] }, filters)).toEqual([
      "Charte",
    ]);
  });
});
