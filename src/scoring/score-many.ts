import { aggregate, emptyRows, type Rows } from "./aggregate.ts";
import { type Explanation, emptyExplanation, explain } from "./explain.ts";
import type { BasePeriod, Framework, Stage } from "./framework.ts";
import { inForce } from "./in-force.ts";
import type { Measurement, Target, Unit } from "./measurement.ts";
import { isContinuous, normalise, type Observed, onScale, position } from "./normalise.ts";
import { MINMAX } from "./normaliser.ts";
import { ordinalIn, readPeriod } from "./periods.ts";
import { calendarOf, readingsOf } from "./readings.ts";
import { clamps, MISSING, NOT_APPLICABLE, reasonCode, SCORED } from "./reasons.ts";
import { demand } from "./spec-error.ts";
import { compileFramework, type Tree } from "./tree.ts";

/** A city with what it measured and aims at. */
export interface City {
  readonly unit: Unit;
  readonly measurements: readonly Measurement[];
  readonly targets?: readonly Target[] | null;
}

/** Many cities and periods to score under one framework version and stage. */
export interface ScoreManyInput {
  readonly framework: Framework;
  readonly stage?: Stage;
  readonly periods: readonly string[];
  readonly cities: readonly City[];
  /** False lifts coverage and required-indicator thresholds (§7, like for like). */
  readonly thresholds?: boolean;
}

export const LOW = 1;
export const HIGH = 2;
export const CARRIED = 4;
export const PARTIAL_AREAS = 8;

/** Scores in flat columns: row (city, period), column node; read them with `at`. */
export interface Batch {
  readonly tree: Tree;
  readonly base: BasePeriod;
  readonly input: ScoreManyInput;
  readonly rows: Rows;
  readonly explanation: Explanation;
  /** Raw value after §2, age in periods and flags (LOW, HIGH, CARRIED, PARTIAL_AREAS), indicators only. */
  readonly value: Float64Array;
  readonly age: Int16Array;
  readonly flags: Uint8Array;
}

/** Where the row of a city and a period (by position in the input) begins in a batch's columns. */
export function rowAt(batch: Batch, city: number, period: number): number {
  return (city * batch.input.periods.length + period) * batch.tree.nodes.length;
}

/**
 * Scores many cities and periods at once, with coverage, flags, contributions and losses (§2–§6).
 * Example: a batch of one city and one period holds the numbers `scoreUnit` tells. @throws SpecError
 */
export function scoreMany(input: ScoreManyInput): Batch {
  const batch = gather(input);
  const { tree, rows } = batch;
  const observed = tree.normalisers.some((n) => n?.kind === MINMAX) ? observedRanges(batch) : null;
  const assumptions = {
    weight: tree.weight,
    geometric: tree.geometric,
    thresholds: input.thresholds ?? true,
  };
  for (let city = 0; city < input.cities.length; city++) {
    const targets = targetsOf(input.cities[city]!);
    for (let period = 0; period < input.periods.length; period++) {
      const row = rowAt(batch, city, period);
      for (const leaf of tree.leaves) scoreLeaf(batch, row, leaf, targets, observed?.[period]?.[leaf]);
      aggregate(tree, rows, row, 0, assumptions);
      explain(tree, rows, batch.explanation, row);
    }
  }
  return batch;
}

/** Raw values of all rows (§2), before any is normalised. @throws SpecError */
function gather(input: ScoreManyInput): Batch {
  const tree = compileFramework(input.framework, input.stage);
  const base = tree.base ?? readPeriod(input.periods[0] ?? "2000").base;
  const ordinals = input.periods.map((period) => ordinalIn(base, period));
  const count = input.cities.length * ordinals.length;
  const size = tree.nodes.length;
  const batch: Batch = {
    tree,
    base,
    input,
    rows: emptyRows(size, count),
    explanation: emptyExplanation(size, count),
    value: new Float64Array(size * count).fill(Number.NaN),
    age: new Int16Array(size * count).fill(-1),
    flags: new Uint8Array(size * count),
  };
  const calendar = calendarOf(base);
  input.cities.forEach((city, c) => {
    const readings = readingsOf(tree, base, calendar, city.unit, city.measurements);
    for (const leaf of tree.leaves) {
      const validity = tree.nodes[leaf]!.validity ?? 0;
      for (let p = 0; p < ordinals.length; p++) {
        const at = rowAt(batch, c, p) + leaf;
        const found = inForce(readings[leaf]!, ordinals[p]!, validity);
        if (typeof found === "number") {
          batch.rows.state[at] = MISSING;
          batch.rows.reason[at] = found;
        } else {
          batch.rows.state[at] = found.state;
          batch.rows.reason[at] = found.reason;
          batch.value[at] = found.x;
          batch.age[at] = ordinals[p]! - found.ordinal;
          batch.flags[at] = (batch.age[at] ? CARRIED : 0) | (found.partial ? PARTIAL_AREAS : 0);
        }
      }
    }
  });
  return batch;
}

/** Targets by indicator. */
function targetsOf(city: City): ReadonlyMap<string, Target> {
  return new Map((city.targets ?? []).map((target) => [target.indicator, target]));
}

/** Normalises one gathered indicator of a row in place (§3). @throws SpecError for a level off its rubric. */
function scoreLeaf(
  batch: Batch,
  row: number,
  leaf: number,
  targets: ReadonlyMap<string, Target>,
  observed: Observed | null | undefined,
): void {
  const { rows, tree } = batch;
  const at = row + leaf;
  if (rows.state[at] !== SCORED) {
    rows.score[at] = Number.NaN;
    rows.coverage[at] = rows.state[at] === NOT_APPLICABLE ? Number.NaN : 0;
    return;
  }
  const normaliser = tree.normalisers[leaf]!;
  const x = batch.value[at]!;
  if (isContinuous(normaliser.kind)) {
    const t = position(normaliser, x);
    rows.score[at] = onScale(normaliser, t);
    rows.coverage[at] = 1;
    if (t < 0) batch.flags[at]! |= LOW;
    else if (t > 1) batch.flags[at]! |= HIGH;
    return;
  }
  const { code } = tree.nodes[leaf]!;
  const { v, clamped, reason } = normalise(normaliser, x, targets.get(code), observed);
  rows.score[at] = v ?? Number.NaN;
  rows.coverage[at] = v === null ? 0 : 1;
  batch.flags[at]! |= clamps.indexOf(clamped);
  if (reason !== null) {
    rows.state[at] = MISSING;
    rows.reason[at] = reasonCode(reason);
  }
}

/** Smallest and largest raw value over the cities, by period and node, for observed min–max (§3). */
function observedRanges(batch: Batch): (Observed | null)[][] {
  const { tree, input, rows, value } = batch;
  return input.periods.map((_, p) =>
    tree.nodes.map((_, node) => {
      let min = Number.POSITIVE_INFINITY;
      let max = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < input.cities.length; c++) {
        const at = rowAt(batch, c, p) + node;
        if (rows.state[at] !== SCORED || Number.isNaN(value[at])) continue;
        min = Math.min(min, value[at]!);
        max = Math.max(max, value[at]!);
      }
      return min <= max ? { min, max } : null;
    }),
  );
}

/** The column of a node that must be in the tree at this stage. @throws SpecError */
export function columnOf(tree: Tree, code: string): number {
  const column = tree.indexOf.get(code);
  demand(column !== undefined, `No active node has the code ${code}.`);
  return column;
}
