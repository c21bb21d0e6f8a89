import { describe, expect, it } from "vitest";
import { answersOf, surveyResult } from "./survey.ts";

const survey = (counts: Record<string, number>) => answersOf({ indicator: "a", period: "2024", counts }, 5);

describe("a survey", () => {
  it("gives mean, Kish's effective sample, standard error and margin", () => {
    const result = surveyResult(survey({ "1": 10, "2": 20, "3": 30, "4": 25, "5": 15 }));
    expect(result.mean).toBeCloseTo(3.15, 12);
    expect(result.nEff).toBe(100);
    // Σ(x−3.15)² = 142.75; √(1.4275/99)
    expect(result.se).toBeCloseTo(Math.sqrt(1.4275 / 99), 12);
    expect(result.margin).toBeCloseTo(1.96 * Math.sqrt(1.4275 / 99), 12);
  });

  it("loses effective answers to unequal weights", () => {
    const answers = [
      { value: 2, weight: 1 },
      { value: 4, weight: 3 },
    ];
    const result = surveyResult(answersOf({ indicator: "a", period: "2024", answers }, 5));
    // (1+3)² / (1+9); mean (2+12)/4
    expect(result).toMatchObject({ n: 2, mean: 3.5, nEff: 1.6 });
    expect(result.se).toBeCloseTo(Math.sqrt(0.75 / 0.6), 12);
  });

  it("leaves out who has no opinion, or answers off the scale", () => {
    expect(surveyResult(survey({ "4": 10, dk: 5, "0": 3, "9": 2 }))).toMatchObject({ n: 10, mean: 4 });
  });

  it("without answers has no mean, and with one no error", () => {
    expect(surveyResult([])).toMatchObject({ n: 0, mean: null });
    expect(surveyResult(survey({ "3": 1 }))).toMatchObject({ mean: 3, se: null, margin: null });
  });

  it("with a negative number of answers is refused", () => {
    expect(() => survey({ "3": -1 })).toThrow("negative");
  });
});
