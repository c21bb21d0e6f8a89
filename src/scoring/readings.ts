import { attributeAt, attributeOf } from "./denominator.ts";
import type { BasePeriod, FrameworkNode } from "./framework.ts";
import type { Attribute, Measurement, Unit } from "./measurement.ts";
import { ordinalIn } from "./periods.ts";
import { MISSING, NOT_APPLICABLE, reasonCode, SCORED } from "./reasons.ts";
import type { Tree } from "./tree.ts";
import { rawValue } from "./values.ts";

/** What one indicator says in one period once its measurements are combined (§2). */
export interface Reading {
  readonly ordinal: number;
  /** SCORED when it has a raw value, MISSING when its measurements give none, NOT_APPLICABLE. */
  readonly state: number;
  readonly x: number;
  readonly reason: number;
  readonly partial: boolean;
  /** The measurements used, in order; one alone stands without a list, which spares a network 300,000 lists. */
  readonly used: Measurement | readonly Measurement[];
}

/** The measurements a reading used, always as a list. */
export function usedBy(reading: Reading | null | undefined): readonly Measurement[] {
  if (!reading) return [];
  return Array.isArray(reading.used) ? reading.used : [reading.used as Measurement];
}

/** Reads periods as ordinals of one base, each text once. */
export type Calendar = (period: string) => number;

/** A calendar of one base period (§1). Example: `calendarOf("year")("2024")` is 2024. */
export function calendarOf(base: BasePeriod): Calendar {
  const known = new Map<string, number>();
  return (period) => {
    const found = known.get(period);
    if (found !== undefined) return found;
    const ordinal = ordinalIn(base, period);
    known.set(period, ordinal);
    return ordinal;
  };
}

/** Measurements of one indicator and the ordinals of their periods, side by side. */
interface Entries {
  readonly measurements: Measurement[];
  readonly ordinals: number[];
}

const nothing: readonly Reading[] = [];

/**
 * A city's readings by node of the tree, oldest first; drafts, rejected and "not available" leave none (§1, §2).
 * Example: flows 2, 3, 5 of 2024 in a city of 500,000, summed and per 100,000, are one reading of 2.
 */
export function readingsOf(
  tree: Tree,
  base: BasePeriod,
  calendar: Calendar,
  unit: Unit,
  measurements: readonly Measurement[],
): readonly (readonly Reading[])[] {
  const byNode = new Array<Entries | undefined>(tree.nodes.length).fill(undefined);
  for (let i = 0; i < measurements.length; i++) {
    const measurement = measurements[i]!;
    const node = tree.indexOf.get(measurement.indicator);
    if (node === undefined || isSilent(measurement.status)) continue;
    let entries = byNode[node];
    if (entries === undefined) {
      entries = { measurements: [], ordinals: [] };
      byNode[node] = entries;
    }
    entries.measurements.push(measurement);
    entries.ordinals.push(calendar(measurement.period));
  }
  const readings = new Array<readonly Reading[]>(byNode.length).fill(nothing);
  for (const leaf of tree.leaves) {
    const entries = byNode[leaf];
    if (entries) readings[leaf] = combine(tree.nodes[leaf]!, base, unit, inOrder(entries));
  }
  return readings;
}

function isSilent(status: string | null | undefined): boolean {
  return status === "draft" || status === "rejected" || status === "not_available";
}

/** Entries by period, then by sequence, then as listed; most lists come sorted and are left alone. */
function inOrder(entries: Entries): Entries {
  const { measurements, ordinals } = entries;
  let sorted = true;
  for (let i = 1; i < ordinals.length && sorted; i++) sorted = isBefore(entries, i - 1, i);
  if (sorted) return entries;
  const places = ordinals
    .map((_, place) => place)
    .sort((a, b) => (isBefore(entries, a, b) ? (isBefore(entries, b, a) ? 0 : -1) : 1));
  return {
    measurements: places.map((place) => measurements[place]!),
    ordinals: places.map((place) => ordinals[place]!),
  };
}

/** Whether the entry at `a` may stand before the one at `b`. */
function isBefore({ measurements, ordinals }: Entries, a: number, b: number): boolean {
  if (ordinals[a] !== ordinals[b]) return ordinals[a]! < ordinals[b]!;
  return (measurements[a]!.sequence ?? 0) <= (measurements[b]!.sequence ?? 0);
}

function combine(
  node: FrameworkNode,
  base: BasePeriod,
  unit: Unit,
  { measurements, ordinals }: Entries,
): Reading[] {
  const readings: Reading[] = [];
  const attribute = node.per ? attributeOf(unit, node.per.attribute) : null;
  const plain = (node.minSample ?? null) === null;
  const evidenceFrom = node.evidenceFrom ?? Number.POSITIVE_INFINITY;
  for (let from = 0; from < ordinals.length; ) {
    const ordinal = ordinals[from]!;
    let to = from + 1;
    while (to < ordinals.length && ordinals[to] === ordinal) to++;
    const { value } = measurements[from]!;
    const quick = plain && to - from === 1 && typeof value === "number" && value < evidenceFrom;
    // One plain number a period is what most cities have: the long way would give the same reading.
    const reading =
      quick && Number.isFinite(value) && measurements[from]!.status !== "not_applicable"
        ? { ordinal, state: SCORED, x: value, reason: 0, partial: false, used: measurements[from]! }
        : readingOf(node, ordinal, measurements.slice(from, to));
    readings.push(
      node.per && reading.state === SCORED ? divided(reading, node.per, attribute, base) : reading,
    );
    from = to;
  }
  return readings;
}

/** A reading per unit of the city's attribute (§2.3). */
function divided(
  reading: Reading,
  per: NonNullable<FrameworkNode["per"]>,
  attribute: Attribute | undefined,
  base: BasePeriod,
): Reading {
  const denominator = attributeAt(attribute, base, reading.ordinal);
  if (denominator === null) {
    return without(reading.ordinal, MISSING, reasonCode("denominator-missing"), reading.used);
  }
  const x = (reading.x / denominator) * (per.multiplier ?? 1);
  return {
    ordinal: reading.ordinal,
    state: SCORED,
    x,
    reason: 0,
    partial: reading.partial,
    used: reading.used,
  };
}

function readingOf(node: FrameworkNode, ordinal: number, group: Measurement[]): Reading {
  const last = group[group.length - 1]!;
  if (last.status === "not_applicable")
    return without(ordinal, NOT_APPLICABLE, reasonCode("not-applicable"), [last]);
  const { x, reason, partial, used } = withinPeriod(node, group);
  if (reason !== 0) return without(ordinal, MISSING, reason, used);
  return { ordinal, state: SCORED, x, reason: 0, partial, used };
}

function without(ordinal: number, state: number, reason: number, used: Reading["used"]): Reading {
  return { ordinal, state, x: Number.NaN, reason, partial: false, used };
}

/** Several measurements in one period: the last usable one, or the sum or mean of the usable ones (§2.2). */
function withinPeriod(node: FrameworkNode, group: Measurement[]) {
  let sum = 0;
  let last = Number.NaN;
  let reason = 0;
  let partial = false;
  const used: Measurement[] = [];
  for (const measurement of group) {
    if (measurement.status === "not_applicable") continue;
    const raw = rawValue(node, measurement);
    if (raw.x === null) {
      reason = reasonCode(raw.reason ?? "no-data");
      continue;
    }
    sum += raw.x;
    last = raw.x;
    if (node.within !== "sum" && node.within !== "mean") {
      used.length = 0;
      partial = false;
    }
    used.push(measurement);
    partial ||= raw.areas !== null && raw.areas.coverage < 1 - 1e-9;
  }
  if (used.length === 0)
    return { x: Number.NaN, reason: reason || reasonCode("no-data"), partial, used: group };
  const x = node.within === "sum" ? sum : node.within === "mean" ? sum / used.length : last;
  return { x, reason: 0, partial, used };
}
