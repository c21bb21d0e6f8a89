import { describe, expect, it } from "vitest";
import { beneficiariesInWords, partnersInWords, projectSearchText, territorialActors } from "./rules.ts";
import { projectEdit, projectInput } from "./schema.ts";

const university = { scope: "local", kind: "university", role: "lead", archived: false } as const;

describe("a project of the territory", () => {
  it("is led or implemented by a local actor", () => {
    expect(territorialActors([university])).toEqual([university]);
    expect(territorialActors([{ ...university, role: "implementer" as const }])).toHaveLength(1);
  });
  it("is not made so by a city hall, a funder, a foreign partner or one that was put away", () => {
    expect(territorialActors([{ ...university, kind: "city" as const }])).toEqual([]);
    expect(territorialActors([{ ...university, role: "funder" as const }])).toEqual([]);
    expect(territorialActors([{ ...university, scope: "foreign" as const }])).toEqual([]);
    expect(territorialActors([{ ...university, archived: true }])).toEqual([]);
  });
});

describe("a project's form", () => {
  it("needs no more than a title", () => {
    expect(projectInput.parse({ title: "Eau pour Sarh" })).toMatchObject({
      phase: "implementation",
      partners: [],
      agreements: [],
      beneficiaries: [],
      startsOn: null,
    });
  });
  it("takes rows left blank as no rows", () => {
    expect(
      projectInput.parse({ title: "x", partners: {}, agreements: {}, beneficiaries: {} }).agreements,
    ).toEqual([]);
  });
  it("wants a partner in each row that has a role", () => {
    const { error } = projectInput.safeParse({ title: "x", partners: [{ role: "lead" }] });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["partners.0.partnerName"]);
  });
  it("refuses a year counted twice, at its second row", () => {
    const line = { year: "2024", people: "1 200" };
    const { error } = projectInput.safeParse({ title: "x", beneficiaries: [line, line] });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["beneficiaries.1.year"]);
    expect(projectInput.parse({ title: "x", beneficiaries: [line] }).beneficiaries).toEqual([
      { year: 2024, people: 1200, source: "" },
    ]);
  });
  it("refuses an end before the start, as far as both are known", () => {
    const dates = (startsOn: string, endsOn: string) =>
      projectEdit.safeParse({ title: "x", reference: "PRJ-2024-0001", version: 1, startsOn, endsOn }).success;
    expect(dates("2024-07", "2024")).toBe(true);
    expect(dates("2024-07", "2024-06-30")).toBe(false);
  });
});

describe("a project in words", () => {
  it("is searched by reference, title, partners and summary, without accents", () => {
    const text = projectSearchText({
      reference: "PRJ-2024-0001",
      title: "Été",
      partners: ["Río"],
      summary: null,
    });
    expect(text).toBe("prj 2024 0001 ete rio");
  });
  it("tells its partners and beneficiaries in its history", () => {
    expect(partnersInWords([{ name: "Lima", role: "lead" }])).toBe("Lima (lead)");
    expect(
      beneficiariesInWords([
        { year: 2025, people: 3 },
        { year: 2024, people: 1 },
      ]),
    ).toBe("2024: 1 · 2025: 3");
  });
});
