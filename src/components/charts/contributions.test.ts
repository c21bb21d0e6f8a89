import { describe, expect, it } from "vitest";
import { contributionsInOrder, signedPoints } from "./contributions";

describe("the parts of a score", () => {
  it("are drawn largest first and missing ones last", () => {
    const { ordered } = contributionsInOrder([
      { key: "none", points: null },
      { key: "zero", points: 0 },
      { key: "much", points: 9 },
    ]);
    expect(ordered.map((part) => part.key)).toEqual(["much", "zero", "none"]);
  });
  it("share one length: the most that any of them could add", () => {
    expect(
      contributionsInOrder([
        { points: 9, possible: 12 },
        { points: 3, possible: 20 },
      ]).longest,
    ).toBe(20);
  });
  it("have a length even when none adds anything", () => {
    expect(contributionsInOrder([{ points: null }]).longest).toBeGreaterThan(0);
  });
});

describe("a change", () => {
  it("carries its sign, a rise included", () => {
    expect(signedPoints(4, "fr-FR")).toBe("+4");
    expect(signedPoints(2.54, "es-UY")).toBe("+2,5");
    expect(signedPoints(0, "en-GB")).toBe("0");
  });
});
