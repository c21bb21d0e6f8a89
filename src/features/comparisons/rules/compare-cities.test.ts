import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ComparisonGroup, comparisonRequest } from "../schema.ts";
import { compareCities, type ReportedCity } from "./compare-cities.ts";

const group: ComparisonGroup = {
  framework: "f",
  key: "three-dimensions",
  version: "1.0.0",
  name: {},
  stage: 1,
  period: "2026",
  cities: 6,
  dimensions: ["I", "P", "T"].map((code) => ({ code, name: {} })),
};
const city = (
  name: string,
  country: string,
  inhabitants: number,
  scores: (number | null)[],
): ReportedCity => ({
  slug: name.toLowerCase(),
  name,
  countryCode: country,
  inhabitants,
  level: "scores",
  agreements: null,
  cells: scores.map((score, i) => ({
    code: ["I", "P", "T"][i] ?? "",
    score,
    low: score === null ? null : score - 1,
    high: score === null ? null : score + 1,
    coverage: score === null ? 0.4 : 0.9,
    reason: score === null ? "coverage" : null,
  })),
});
const cities = [
  city("Arica", "CL", 221_000, [30, 10, 30]),
  city("Brest", "FR", 139_000, [46, null, 33]),
  city("Évreux", "FR", 46_000, [20, 40, 50]),
  city("Quito", "EC", 2_011_388, [55, 57, null]),
  city("Rezé", "FR", 43_000, [28, 21, 27]),
  city("Sarh", "TD", 172_000, [44, 8, 23]),
];
const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const ask = (query: Record<string, unknown>) =>
  compareCities(cities, group, comparisonRequest.parse(query), { sha256, locale: "fr" });
const names = (query: Record<string, unknown>) => ask(query).rows.map(({ name }) => name);

describe("a comparison of cities", () => {
  it("opens ranked by the first dimension", () => {
    expect(ask({}).by).toBe("I");
    expect(names({})).toEqual(["Quito", "Brest", "Sarh", "Arica", "Rezé", "Évreux"]);
  });
  it("sorts by any column, a missing score last in either order", () => {
    expect(names({ sort: "P" })).toEqual(["Sarh", "Arica", "Rezé", "Évreux", "Quito", "Brest"]);
    expect(names({ sort: "-P" })).toEqual(["Quito", "Évreux", "Rezé", "Arica", "Sarh", "Brest"]);
    expect(names({ sort: "name" })).toEqual(["Arica", "Brest", "Évreux", "Quito", "Rezé", "Sarh"]);
  });
  it("ranks by the dimension it is sorted by unless another is named", () => {
    expect(ask({ sort: "-P" }).by).toBe("P");
    expect(ask({ sort: "-P", by: "T" }).by).toBe("T");
  });
  it("ranks among the cities of the filter, by size class and country", () => {
    const small = ask({ population: "0" });
    expect(small.rows.map(({ name, place }) => [name, place?.rank])).toEqual([
      ["Rezé", 1],
      ["Évreux", 2],
    ]);
    expect(small.ranked).toBe(2);
    expect(names({ country: ["FR", "TD"] })).toEqual(["Brest", "Sarh", "Rezé", "Évreux"]);
  });
  it("gives no rank to a withheld score and counts it among nobody", () => {
    const found = ask({ by: "P" });
    expect(found.ranked).toBe(5);
    expect(found.rows.find(({ name }) => name === "Brest")?.place).toBeNull();
  });
  it("tells a percentile among five peers and none among fewer", () => {
    expect(ask({ by: "P" }).rows.find(({ name }) => name === "Quito")?.place?.percentile).toBe(90);
    expect(ask({ country: "FR" }).rows.every(({ place }) => place?.percentile === null)).toBe(true);
  });
  it("keeps a pinned city first and in sight, without a rank where the filter leaves it out", () => {
    const found = ask({ population: "0", pin: "quito" });
    expect(found.rows[0]).toMatchObject({ name: "Quito", pinned: true, peer: false, place: null });
    expect(found.rows).toHaveLength(3);
  });
  it("finds a city by name whatever its accents, without changing anybody's rank", () => {
    const found = ask({ q: "evr" });
    expect(found.rows.map(({ name, place }) => [name, place?.rank])).toEqual([["Évreux", 6]]);
  });
  it("ignores a sort that no column has", () => {
    expect(ask({ sort: "secret" }).sort).toBe("rank");
  });
});
