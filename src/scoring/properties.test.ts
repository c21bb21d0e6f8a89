import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Framework, FrameworkNode } from "./framework.ts";
import { scorecardAt } from "./materialise.ts";
import type { Measurement } from "./measurement.ts";
import { scoreRobustness } from "./robustness.ts";
import { type City, scoreMany } from "./score-many.ts";
import { scoreUnit } from "./score-unit.ts";

/** A random world: a tree of up to three levels, two years, cities with holes, evidence and statuses. */
interface World {
  readonly framework: Framework;
  readonly cities: readonly City[];
}

const periods = ["2023", "2024"];
const normalisation = fc.constantFrom<NonNullable<FrameworkNode["normalisation"]>>(
  { method: "goalposts", worst: 10, best: 90 },
  { method: "goalposts", worst: 70, best: 5 },
  { method: "log-goalposts", worst: 0, best: 80, offset: 1 },
  { method: "identity" },
);
const indicator = fc.record({
  normalisation,
  weight: fc.integer({ min: 1, max: 9 }),
  validity: fc.integer({ min: 0, max: 1 }),
  required: fc.boolean(),
});
const branch = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  minCoverage: fc.constantFrom(0, 0.3, 0.6),
  floor: fc.constantFrom(0, 1),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
});
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.record({ value: fc.integer({ min: 0, max: 100 }) }) },
  fc.record({ status: fc.constantFrom("draft", "not_available", "not_applicable") }),
  fc.constant(null),
);

function worlds(mean: "arithmetic" | "any"): fc.Arbitrary<World> {
  const method = mean === "any" ? fc.constantFrom("arithmetic", "geometric") : fc.constant("arithmetic");
  const shape = fc.tuple(fc.array(fc.tuple(branch, method), { minLength: 1, maxLength: 4 }), method);
  return fc.tuple(shape, fc.integer({ min: 1, max: 3 })).chain(([[branches, rootMethod], cityCount]) => {
    const framework = build(branches as [BranchDraw, Mean][], rootMethod as Mean);
    const codes = framework.root.children?.flatMap((b) => b.children?.map((c) => c.code) ?? []) ?? [];
    const size = codes.length * periods.length;
    const table = fc.array(fc.array(cell, { minLength: size, maxLength: size }), {
      minLength: cityCount,
      maxLength: cityCount,
    });
    return table.map((rows) => ({ framework, cities: rows.map((cells, c) => city(`C${c}`, codes, cells)) }));
  });
}

type Mean = "arithmetic" | "geometric";
type BranchDraw = {
  weight: number;
  minCoverage: number;
  floor: number;
  indicators: Omit<FrameworkNode, "code">[];
};

function build(branches: readonly [BranchDraw, Mean][], rootMethod: Mean): Framework {
  const children = branches.map(
    ([drawn, method], b): FrameworkNode => ({
      code: `B${b}`,
      weight: drawn.weight,
      minCoverage: drawn.minCoverage,
      aggregation: { method, floor: drawn.floor },
      children: drawn.indicators.map((leaf, i) => ({ ...leaf, code: `B${b}-${i}` })),
    }),
  );
  return {
    id: "f",
    version: "1",
    root: { code: "S", weight: 1, aggregation: { method: rootMethod, floor: 1 }, children },
  };
}

function city(code: string, codes: readonly string[], cells: readonly (object | null)[]): City {
  const measurements = cells.flatMap((given, at): Measurement[] =>
    given
      ? [
          {
            indicator: codes[at % codes.length] ?? "",
            period: periods[Math.floor(at / codes.length)] ?? "",
            ...given,
          },
        ]
      : [],
  );
  return { unit: { code }, measurements };
}

const card = (world: World, framework = world.framework, at = 0) => {
  const { unit, measurements } = world.cities[at] ?? { unit: { code: "" }, measurements: [] };
  return scoreUnit({ framework, unit, measurements, period: "2024" });
};

const mapTree = (node: FrameworkNode, change: (node: FrameworkNode) => FrameworkNode): FrameworkNode => {
  const changed = change(node);
  return changed.children
    ? { ...changed, children: changed.children.map((child) => mapTree(child, change)) }
    : changed;
};

const total = (xs: readonly (number | null)[]) => xs.reduce<number>((sum, x) => sum + (x ?? 0), 0);
const near = (x: number | null | undefined, y: number | null | undefined) =>
  x === null || y === null || x === undefined || y === undefined ? x === y : Math.abs(x - y) < 1e-9;

describe("whatever the framework and the data", () => {
  it("contributions of indicators sum to an arithmetic score", () => {
    fc.assert(
      fc.property(worlds("arithmetic"), (world) => {
        const { nodes } = card(world);
        if (nodes.S?.score === null) return;
        const leaves = Object.values(nodes).filter((node) => node.isIndicator);
        expect(total(leaves.map((leaf) => leaf.contribution))).toBeCloseTo(nodes.S?.score ?? Number.NaN, 9);
        expect(total(leaves.map((leaf) => leaf.weight))).toBeCloseTo(1, 9);
      }),
    );
  });

  it("losses of indicators sum to what is missing to 100, under any mixture of means", () => {
    fc.assert(
      fc.property(worlds("any"), (world) => {
        const { nodes } = card(world);
        if (nodes.S?.score === null) return;
        const leaves = Object.values(nodes).filter((node) => node.isIndicator);
        expect(total(leaves.map((leaf) => leaf.loss))).toBeCloseTo(100 - (nodes.S?.score ?? Number.NaN), 9);
      }),
    );
  });

  it("scaling all weights changes nothing", () => {
    fc.assert(
      fc.property(worlds("any"), fc.integer({ min: 2, max: 50 }), (world, factor) => {
        const scaled = mapTree(world.framework.root, (node) => ({
          ...node,
          weight: Number(node.weight ?? 1) * factor,
        }));
        const [before, after] = [card(world), card(world, { ...world.framework, root: scaled })];
        for (const code of before.codes) {
          expect(near(after.nodes[code]?.score, before.nodes[code]?.score)).toBe(true);
          expect(near(after.nodes[code]?.coverage, before.nodes[code]?.coverage)).toBe(true);
        }
      }),
    );
  });

  it("the labels of siblings, and any label beside the code, never matter", () => {
    fc.assert(
      fc.property(worlds("any"), fc.integer({ min: 1, max: 99 }), (world, seed) => {
        const rename = (code: string) =>
          `${(code.length * seed + [...code].reduce((n, c) => n * 31 + c.charCodeAt(0), seed)) % 9973}~${code}`;
        const labelled = mapTree(
          world.framework.root,
          (node) => ({ ...node, code: rename(node.code), name: { en: rename(node.code) } }) as FrameworkNode,
        );
        const { unit, measurements } = world.cities[0] ?? { unit: { code: "" }, measurements: [] };
        const renamed = measurements.map((m) => ({ ...m, indicator: rename(m.indicator) }));
        const after = scoreUnit({
          framework: { ...world.framework, root: labelled },
          unit,
          measurements: renamed,
          period: "2024",
        });
        const before = card(world);
        for (const code of before.codes)
          expect(after.nodes[rename(code)]?.score).toBe(before.nodes[code]?.score);
      }),
    );
  });

  it("a city joining never changes another's score, and a batch tells what one city alone is told", () => {
    fc.assert(
      fc.property(worlds("any"), (world) => {
        const batch = scoreMany({ framework: world.framework, periods, cities: world.cities });
        world.cities.forEach((_, c) => {
          expect(scorecardAt(batch, c, 1)).toEqual(card(world, world.framework, c));
        });
      }),
    );
  });

  it("a robustness run without noise rescores every node as it was, and a second one again", () => {
    fc.assert(
      fc.property(worlds("any"), (world) => {
        const sha256 = () => new Uint8Array(32).fill(7);
        const noise = { weightNoise: 0, goalpostNoise: 1e-300, runs: 2, seed: "s", sha256 };
        const study = { framework: world.framework, period: "2024", cities: world.cities, ...noise };
        const cards = world.cities.map((_, c) => card(world, world.framework, c));
        for (const node of ["S", "B0"]) {
          scoreRobustness({ ...study, node }).forEach((found, c) => {
            expect(near(found.scoreP5, cards[c]?.nodes[node]?.score)).toBe(true);
            expect(near(found.scoreP95, cards[c]?.nodes[node]?.score)).toBe(true);
          });
        }
      }),
    );
  });

  it("scores lie on the scale and coverage between 0 and 1", () => {
    fc.assert(
      fc.property(worlds("any"), (world) => {
        for (const { score, coverage } of Object.values(card(world).nodes)) {
          expect(score === null || (score >= -1e-9 && score <= 100 + 1e-9)).toBe(true);
          expect(coverage === null || (coverage >= 0 && coverage <= 1 + 1e-9)).toBe(true);
        }
      }),
    );
  });
});
