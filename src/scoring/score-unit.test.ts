import { describe, expect, it } from "vitest";
import type { Framework, FrameworkNode } from "./framework.ts";
import type { Measurement } from "./measurement.ts";
import { scoreUnit } from "./score-unit.ts";

const identity = { method: "identity" } as const;
const leaf = (code: string, more: Partial<FrameworkNode> = {}): FrameworkNode => ({
  code,
  normalisation: identity,
  ...more,
});
const framework = (children: FrameworkNode[], root: Partial<FrameworkNode> = {}): Framework => ({
  id: "f",
  version: "1",
  root: { code: "S", weight: 1, children, ...root },
});
const value = (indicator: string, x: number, period = "2024"): Measurement => ({
  indicator,
  period,
  value: x,
  id: `${indicator}${period}`,
});
const score = (f: Framework, measurements: Measurement[], period = "2024", stage?: number) =>
  scoreUnit({ framework: f, unit: { code: "U" }, measurements, period, stage });

describe("a city's scorecard", () => {
  it("says what each indicator contributes to the score, and with which measurement", () => {
    const {
      nodes,
      framework: version,
      codes,
    } = score(framework([leaf("a", { weight: 2 }), leaf("b", { weight: 3 })]), [
      value("a", 50),
      value("b", 100),
    ]);
    expect(nodes.S?.score).toBeCloseTo(80, 12);
    expect(nodes.a).toMatchObject({
      contribution: 20,
      weight: 0.4,
      loss: 20,
      measurements: ["a2024"],
      status: "measured",
    });
    expect(nodes.b).toMatchObject({ contribution: 60, loss: 0 });
    expect(version).toEqual({ id: "f", version: "1" });
    expect(codes).toEqual(["S", "a", "b"]);
  });

  it("lists gaps with their reasons and gives them no weight", () => {
    const { gaps, nodes } = score(framework([leaf("a"), leaf("b")]), [value("a", 50)]);
    expect(gaps).toEqual([{ code: "b", reason: "no-data" }]);
    expect(nodes.b).toMatchObject({
      score: null,
      weight: 0,
      nominalWeight: 0.5,
      contribution: null,
      coverage: 0,
    });
  });

  it("never scores drafts and rejected entries", () => {
    const entries = ["draft", "rejected"].map((status) => ({ ...value("a", 50), status }));
    expect(score(framework([leaf("a")]), entries).nodes.a?.reason).toBe("no-data");
  });

  it("falls back on the newest usable value within its validity when the newest entry lacks evidence", () => {
    const rubric = leaf("a", { normalisation: { method: "rubric" }, evidenceFrom: 2, validity: 1 });
    const entries = [{ ...value("a", 2, "2023"), evidence: 1 }, value("a", 4)];
    expect(score(framework([rubric]), entries).nodes.a).toMatchObject({
      score: 50,
      status: "carried",
      age: 1,
      flags: ["carried"],
    });
    expect(score(framework([{ ...rubric, validity: 0 }]), entries).nodes.a?.reason).toBe("no-evidence");
  });

  it("keeps an indicator not applicable as long as a value would stay valid", () => {
    const entry = { ...value("a", 0, "2023"), value: null, status: "not_applicable" };
    const at = (validity: number) =>
      score(framework([leaf("a", { validity }), leaf("b")]), [entry, value("b", 40)]).nodes;
    expect(at(1).a?.status).toBe("not-applicable");
    expect(at(1).S?.coverage).toBe(1);
    expect(at(0).a?.reason).toBe("no-data");
  });

  it("drops a criterion of which nothing applies, without loss of coverage", () => {
    const tree = framework([
      { code: "A", children: [leaf("a")] },
      { code: "B", children: [leaf("b")] },
    ]);
    const { nodes, dimensions } = score(tree, [
      { ...value("a", 0), status: "not_applicable" },
      value("b", 30),
    ]);
    expect(nodes.A).toMatchObject({ status: "not-applicable", coverage: null, nominalWeight: 0 });
    expect(nodes.S).toMatchObject({ score: 30, coverage: 1 });
    expect(dimensions[0]?.notApplicableShare).toBe(0.5);
  });

  it("is withheld when a required indicator has no value, whatever the coverage", () => {
    const tree = framework([leaf("a", { weight: 99 }), leaf("b", { required: true })]);
    expect(score(tree, [value("a", 90)]).nodes.S).toMatchObject({
      score: null,
      reason: "required",
      coverage: 0.99,
    });
    expect(score(tree, [value("a", 90), { ...value("b", 0), status: "not_applicable" }]).nodes.S?.score).toBe(
      90,
    );
  });

  it("withholds only the dimension of a required indicator, and its root loses that weight", () => {
    const tree = framework([
      {
        code: "A",
        children: [
          { code: "AA", children: [leaf("a", { required: true })] },
          { code: "AB", children: [leaf("b")] },
        ],
      },
      { code: "B", children: [leaf("c")] },
    ]);
    const { nodes } = score(tree, [value("b", 80), value("c", 20)]);
    expect(nodes.A?.reason).toBe("required");
    expect(nodes.AB?.score).toBe(80);
    expect(nodes.S).toMatchObject({ score: 20, coverage: 0.5 });
    expect(nodes.b).toMatchObject({ weight: 0, contribution: null });
  });

  it("gives dimensions that stand apart their own weights and no overall index", () => {
    const dimension = (code: string, ...children: FrameworkNode[]) => ({
      code,
      children: [{ code: `${code}-1`, children }],
    });
    const apart: Framework = {
      id: "f",
      version: "1",
      root: { code: "R", children: [dimension("I", leaf("a"), leaf("b")), dimension("P", leaf("c"))] },
    };
    const { nodes } = score(apart, [value("a", 10), value("b", 30), value("c", 50)]);
    expect(nodes.R).toMatchObject({ score: null, status: "not-applicable" });
    expect([nodes.I?.weight, nodes.a?.weight, nodes.a?.contribution]).toEqual([1, 0.5, 5]);
    const whole = score({ ...apart, overall: {} }, [value("a", 10), value("b", 30), value("c", 50)]);
    expect(whole.nodes.R?.score).toBe(35);
    expect(score({ ...framework([leaf("a")]), overall: null }, [value("a", 10)]).nodes.S?.score).toBeNull();
  });

  it("splits losses, not contributions, where any mean is geometric", () => {
    const tree = framework([{ code: "A", children: [leaf("a"), leaf("b")] }, leaf("c")], {
      aggregation: { method: "geometric" },
    });
    const { nodes } = score(tree, [value("a", 20), value("b", 60), value("c", 90)]);
    const losses = ["a", "b", "c"].map((code) => nodes[code]?.loss ?? Number.NaN);
    expect(losses.reduce((x, y) => x + y)).toBeCloseTo(100 - (nodes.S?.score ?? 0), 9);
    expect(nodes.a?.contribution).toBeNull();
  });

  it("reports by level what the city's contribution is, out of the weight with data", () => {
    const entries = [
      { ...value("a", 80), contribution: "direct" },
      { ...value("b", 40), contribution: "contextual" },
      value("c", 1),
    ];
    const { dimensions } = score(
      framework([leaf("a", { weight: 2 }), leaf("b"), leaf("c"), leaf("d")]),
      entries,
    );
    expect(dimensions[0]?.profile).toEqual({ direct: 0.5, shared: 0, contextual: 0.25, unstated: 0.25 });
  });

  it("tells the districts and the survey behind a value", () => {
    const parts = [
      { area: "A", weight: 3, value: 50 },
      { area: "B", weight: 1, value: 70 },
      { area: "C", weight: 1, value: null },
    ];
    const { nodes } = score(
      framework([leaf("a"), leaf("b", { normalisation: { method: "likert", points: 5 } })]),
      [
        { indicator: "a", period: "2024", parts },
        { indicator: "b", period: "2024", counts: { "4": 10, dk: 5 } },
      ],
    );
    expect(nodes.a).toMatchObject({ value: 55, flags: ["partial-areas"], areas: { coverage: 0.8, gap: 20 } });
    expect(nodes.b).toMatchObject({ score: 75, survey: { n: 10, mean: 4 } });
  });

  it("refuses measurements of another base period and scores semesters", () => {
    expect(() => score(framework([leaf("a")]), [value("a", 5, "2024-Q1")])).toThrow(
      "one framework uses one base period",
    );
    const { nodes } = score(framework([leaf("a", { validity: 1 })]), [value("a", 5, "2023-S2")], "2024-S1");
    expect(nodes.a).toMatchObject({ score: 5, age: 1 });
  });

  it("does not mix what lies off the scale: identity and Likert are cut and flagged", () => {
    expect(score(framework([leaf("a")]), [value("a", 120)]).nodes.a).toMatchObject({
      score: 100,
      clamped: "high",
      flags: ["high"],
    });
  });
});
