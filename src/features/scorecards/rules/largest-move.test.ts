import { describe, expect, it } from "vitest";
import type { ScoreYears } from "@/features/scorecards/schema.ts";
import { largestMove } from "./largest-move.ts";

type Years = Parameters<typeof largestMove>[0];

const year = (period: string, ...scores: (number | null)[]): Years[number] => ({
  period,
  dimensions: scores.map((score, index) => ({
    score,
    name: { en: ["Institutional", "Political"][index] },
  })) as ScoreYears["years"][number]["dimensions"],
});

describe("the largest move over the years", () => {
  it("is the dimension whose first and last score lie furthest apart", () => {
    expect(largestMove([year("2024", 66.8, 57.8), year("2025", 80, 42.1), year("2026", 65.4, 42.1)])).toEqual(
      {
        name: { en: "Political" },
        from: "2024",
        before: 57.8,
        to: "2026",
        after: 42.1,
      },
    );
  });

  it("begins and ends where a score is published", () => {
    expect(
      largestMove([year("2024", null), year("2025", 50), year("2026", 54), year("2027", null)]),
    ).toMatchObject({ from: "2025", to: "2026" });
  });

  it("is not told where nothing moved as displayed, or only one year is known", () => {
    expect(largestMove([year("2024", 50.01), year("2025", 50.04)])).toBeNull();
    expect(largestMove([year("2024", 50), year("2025", null)])).toBeNull();
    expect(largestMove([])).toBeNull();
  });
});
