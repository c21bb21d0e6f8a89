import { describe, expect, it } from "vitest";
import { citiesInWords, groupWord } from "./rules.ts";

describe("the word of a group in an address", () => {
  it("is its name without accents and spaces", () => {
    expect(groupWord("Groupe-pays Haïti", [])).toBe("groupe-pays-haiti");
  });
  it("is numbered where another group has it", () => {
    expect(groupWord("Haïti", ["haiti", "haiti-2"])).toBe("haiti-3");
  });
  it("exists for a name without a Latin letter", () => {
    expect(groupWord("水", [])).toBe("group");
  });
});

describe("two lists of cities", () => {
  it("are one when they name the same cities in another order", () => {
    expect(citiesInWords(["b", "a", "b"])).toBe(citiesInWords(["a", "b"]));
  });
});
