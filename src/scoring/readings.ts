import { attributeAt, attributeOf } from "./denominator.ts";
import type { BasePeriod, FrameworkNode } from "./framework.ts";
import type { Measurement, Unit } from "./measurement.ts";
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
  /** The measurements used, in order. */
  readonly used: readonly Measurement[];
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
  const entries: Measurement[][] = tree.nodes.map(() => []);
  for (const measurement of measurements) {
    const leaf = tree.indexOf.get(measurement.indicator);
    if (leaf === undefined || isSilent(measurement.status)) continue;
    entries[leaf]!.push(measurement);
  }
  return entries.map((list, leaf) => {
    const node = tree.nodes[leaf]!;
    if (list.length === 0 || node.children) return [];
    return combine(node, base, calendar, unit, inOrder(list, calendar));
  });
}

function isSilent(status: string | null | undefined): boolean {
  return status === "draft" || status === "rejected" || status === "not_available";
}

function inOrder(list: Measurement[], calendar: Calendar): Measurement[] {
  const before = (a: Measurement, b: Measurement) =>
    calendar(a.period) - calendar(b.period) || (a.sequence ?? 0) - (b.sequence ?? 0);
  for (let i = 1; i < list.length; i++) if (before(list[i - 1]!, list[i]!) > 0) return list.sort(before);
  return list;
}

function combine(
  node: FrameworkNode,
  base: BasePeriod,
  calendar: Calendar,
  unit: Unit,
  list: Measurement[],
): Reading[] {
  const readings: Reading[] = [];
  for (let from = 0; from < list.length; ) {
    const ordinal = calendar(list[from]!.period);
    let to = from + 1;
    while (to < list.length && calendar(list[to]!.period) === ordinal) to++;
    const group = to - from === list.length ? list : list.slice(from, to);
    readings.push(readingOf(node, base, unit, ordinal, group));
    from = to;
  }
  return readings;
}

function readingOf(
  node: FrameworkNode,
  base: BasePeriod,
  unit: Unit,
  ordinal: number,
  group: Measurement[],
): Reading {
  const last = group[group.length - 1]!;
  if (last.status === "not_applicable")
    return without(ordinal, NOT_APPLICABLE, reasonCode("not-applicable"), [last]);
  let { x, reason, partial, used } = withinPeriod(node, group);
  if (reason !== 0) return without(ordinal, MISSING, reason, used);
  if (node.per) {
    const attribute = attributeAt(attributeOf(unit, node.per.attribute), base, ordinal);
    if (attribute === null) return without(ordinal, MISSING, reasonCode("denominator-missing"), used);
    x = (x / attribute) * (node.per.multiplier ?? 1);
  }
  return { ordinal, state: SCORED, x, reason: 0, partial, used };
}

const without = (ordinal: number, state: number, reason: number, used: readonly Measurement[]): Reading => ({
  ordinal,
  state,
  x: Number.NaN,
  reason,
  partial: false,
  used,
});

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
