import { describe, expect, it } from "vitest";
import type { Framework, FrameworkNode } from "./framework.ts";
import { compileFramework, isActive, weightAt } from "./tree.ts";

const leaf = (code: string, more: Partial<FrameworkNode> = {}): FrameworkNode => ({
  code,
  normalisation: { method: "identity" },
  ...more,
});
const framework = (...children: FrameworkNode[]): Framework => ({
  id: "f",
  version: "1",
  root: { code: "S", weight: 1, children },
});

describe("a framework at a stage", () => {
  it("holds the indicators of that stage, and no criterion without one", () => {
    const path = framework(
      { code: "A", children: [leaf("a", { stages: [1, 2] })] },
      { code: "B", children: [leaf("b", { stages: [3] })] },
    );
    expect(compileFramework(path, 1).nodes.map((node) => node.code)).toEqual(["S", "A", "a"]);
    expect(compileFramework(path, 3).nodes.map((node) => node.code)).toEqual(["S", "B", "b"]);
    expect(compileFramework(path).nodes).toHaveLength(5);
    expect(isActive(leaf("c"), 2)).toBe(true);
  });

  it("weighs by stage where it says so", () => {
    const weight = { default: 1, "3": 2 };
    expect([weightAt(weight, 1), weightAt(weight, 3), weightAt(undefined, 1), weightAt(0, 1)]).toEqual([
      1, 2, 1, 0,
    ]);
  });
});

describe("a framework the engine refuses", () => {
  const refused: [string, Framework, string][] = [
    [
      "equal goalposts",
      framework(leaf("a", { normalisation: { method: "goalposts", worst: 5, best: 5 } })),
      "worst and best are equal",
    ],
    [
      "log goalposts at zero",
      framework(leaf("a", { normalisation: { method: "log-goalposts", worst: 0, best: 5 } })),
      "above zero",
    ],
    [
      "siblings that all weigh nothing",
      framework(leaf("a", { weight: 0 }), leaf("b", { weight: 0 })),
      "all weights below it are zero",
    ],
    ["a negative weight", framework(leaf("a", { weight: -1 })), "zero or more"],
    ["one code twice", framework(leaf("a"), leaf("a")), "appears twice"],
    [
      "an unknown method",
      framework(leaf("a", { normalisation: { method: "z-score" } as never })),
      "not a normalisation",
    ],
    [
      "an unknown mean",
      framework({ code: "A", children: [leaf("a")], aggregation: { method: "harmonic" } as never }),
      "not an aggregation",
    ],
    ["an indicator without normalisation", framework({ code: "a" }), "needs a normalisation"],
    ["a coverage above 1", framework({ code: "A", children: [leaf("a")], minCoverage: 60 }), "from 0 to 1"],
    [
      "a rubric with too few level scores",
      framework(leaf("a", { normalisation: { method: "rubric", levels: 5, levelScores: [0, 100] } })),
      "one score a level",
    ],
    ["a scale without length", { ...framework(leaf("a")), scale: [1, 1] }, "The scale needs"],
  ];
  it.each(refused)("has %s", (_, given, sentence) => {
    expect(() => compileFramework(given)).toThrow(sentence);
  });

  it("is refused at the stage whose weights vanish, and scored at the others", () => {
    const path = framework(leaf("a", { weight: { default: 1, "3": 0 } }));
    expect(() => compileFramework(path, 3)).toThrow("all weights below it are zero");
    expect(compileFramework(path, 2).nodes).toHaveLength(2);
  });
});
