import { describe, expect, it } from "vitest";
import { consentCases, type ThingName, things } from "../../tests/fixtures/consent-cases.ts";
import { consentLevels, includesLevel, networkSees } from "./consent.ts";

describe("what a network sees of a city", () => {
  it.each(consentCases)("with $title is exactly what the table of cases says", ({ consent, sees }) => {
    const seen = (Object.keys(things) as ThingName[]).filter((name) => networkSees(consent, things[name]));
    expect(seen.sort()).toEqual([...sees].sort());
  });
});

describe("levels of consent", () => {
  it("are cumulative: each includes itself and all before it", () => {
    for (const [i, level] of consentLevels.entries())
      for (const [j, wanted] of consentLevels.entries()) expect(includesLevel(level, wanted)).toBe(i >= j);
  });
});
