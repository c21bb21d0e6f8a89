import { describe, expect, it } from "vitest";
import { coverageRequest, type MemberCoverage } from "../schema.ts";
import { coverMembers } from "./cover-members.ts";

const member = (
  name: string,
  lastPeriod: string | null,
  covered: number[],
  scored = covered,
): MemberCoverage => ({
  slug: name.toLowerCase(),
  name,
  countryCode: name === "Quito" ? "EC" : "FR",
  inhabitants: null,
  level: lastPeriod ? "scores" : "nothing",
  lastPeriod,
  agreements: null,
  cells: covered.map((coverage, i) => ({
    code: ["I", "P", "T"][i] ?? "",
    score: (scored[i] ?? 0) >= 0.6 ? 50 : null,
    low: null,
    high: null,
    coverage,
    reason: null,
  })),
});
const members = [
  member("Brest", "2026", [0.9, 0.8, 0.7]),
  member("Arica", "2025", [1, 1, 1]),
  member("Quito", "2026", [0.7, 0.3, 0.9]),
  member("Évry", null, []),
];
const ask = (query: Record<string, unknown>) =>
  coverMembers(members, coverageRequest.parse(query), { locale: "fr", pending: 2, dimensions: [] });

describe("a network's home", () => {
  it("counts who reported the newest period, and who reported it whole", () => {
    expect(ask({})).toMatchObject({
      period: "2026",
      counts: { members: 4, reported: 2, complete: 1, pending: 2 },
    });
  });
  it("lists members by name, and by what they cover, those without data last", () => {
    expect(ask({}).rows.map(({ name }) => name)).toEqual(["Arica", "Brest", "Évry", "Quito"]);
    expect(ask({ sort: "-P" }).rows.map(({ name }) => name)).toEqual(["Arica", "Brest", "Quito", "Évry"]);
  });
  it("filters by country, level and whether a member reported", () => {
    expect(ask({ reported: "no" }).rows.map(({ name }) => name)).toEqual(["Arica", "Évry"]);
    expect(ask({ country: "EC" }).total).toBe(1);
    expect(ask({ level: "nothing", q: "evr" }).rows).toHaveLength(1);
  });
});
