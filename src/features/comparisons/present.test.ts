import { describe, expect, it } from "vitest";
import { comparisonSheet, leaderOf } from "./present.ts";
import type { ComparedCity, Comparison } from "./schema.ts";

const city = (name: string, place: ComparedCity["place"], score: number | null): ComparedCity => ({
  slug: name.toLowerCase(),
  name,
  countryCode: "FR",
  inhabitants: 100,
  sizeClass: 0,
  level: "scores",
  agreements: null,
  cells: [{ code: "I", score, low: null, high: null, coverage: 0.5, reason: null }],
  place,
  pinned: false,
  peer: true,
});
const place = (rank: number, best: number, worst: number) => ({ rank, best, worst, percentile: null });

describe("the finding of a comparison", () => {
  it("names who leads and counts who could lead as well", () => {
    const rows = [
      city("A", place(1, 1, 2), 70),
      city("B", place(2, 1, 3), 69),
      city("C", place(3, 2, 3), 60),
    ];
    expect(leaderOf(rows)).toEqual({ name: "A", rivals: 1 });
    expect(leaderOf([city("A", null, null)])).toBeNull();
  });
});

describe("a comparison as a file", () => {
  it("has an empty cell, and no zero, where a score is withheld", () => {
    const group = { period: "2026", dimensions: [{ code: "I", name: {} }] } as unknown as Comparison["group"];
    const sheet = comparisonSheet(
      {
        rows: [city("A", null, null), city("B", place(1, 1, 1), 66.66)],
        group,
        by: "I",
      } as unknown as Comparison,
      { words: (key) => key, locale: "fr" },
    );
    expect(sheet.rows[0]?.slice(4, 12)).toEqual([null, null, null, 0.5, null, null, null, null]);
    expect(sheet.rows[1]?.slice(4, 9)).toEqual([66.7, null, null, 0.5, 1]);
    expect(sheet.headers).toHaveLength(sheet.rows[0]?.length ?? 0);
  });
});
