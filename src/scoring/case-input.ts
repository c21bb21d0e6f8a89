import type { Framework, Stage } from "./framework.ts";
import type { Measurement, Target, Unit } from "./measurement.ts";
import type { City } from "./score-many.ts";
import { demand } from "./spec-error.ts";

/** The inputs a case gives to the engine, as its file writes them (§11). */
export interface CaseInput {
  readonly framework: Framework;
  readonly units?: readonly Unit[] | null;
  readonly measurements?: readonly Measurement[] | MeasurementTable | null;
  readonly targets?: unknown;
  readonly options?: { readonly periods?: readonly string[] | null; readonly stage?: Stage } | null;
}

/** Measurements as a table: unit, period, then one column an indicator; null is no measurement. */
export interface MeasurementTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The measurements of a case, whichever way it writes them. Example: a row U, 2024, 5, null is one measurement. */
function measurementsIn(given: CaseInput["measurements"]): readonly Measurement[] {
  if (!given) return [];
  if (!("columns" in given)) return given;
  const unitAt = given.columns.indexOf("unit");
  const periodAt = given.columns.indexOf("period");
  demand(unitAt >= 0 && periodAt >= 0, "A table of measurements needs the columns unit and period.");
  return given.rows.flatMap((row) =>
    given.columns.flatMap((indicator, at) => {
      const value = row[at] as Measurement["value"];
      if (at === unitAt || at === periodAt || value === null || value === undefined) return [];
      return [{ unit: String(row[unitAt]), period: String(row[periodAt]), indicator, value }];
    }),
  );
}

type Aim = Record<string, unknown>;
const isAim = (x: unknown): x is Aim => typeof x === "object" && x !== null;

/**
 * The targets of one unit: a list of `{unit?, indicator, baseline, target}`, a table with those columns, or objects by
 * unit and indicator.
 * Example: `{"U": {"a": {"baseline": 40, "target": 60}}}` gives U one target.
 */
export function targetsIn(given: unknown, unit: string): Target[] {
  if (Array.isArray(given)) {
    const aims = given.filter(isAim);
    return aims
      .filter((aim) => (aim.unit ?? unit) === unit)
      .map((aim) => targetOf(String(aim.indicator), aim));
  }
  if (!isAim(given)) return [];
  if (Array.isArray(given.columns) && Array.isArray(given.rows)) {
    const columns = given.columns.map(String);
    const aims = given.rows.map((row: unknown[]) =>
      Object.fromEntries(columns.map((name, at) => [name, row[at]])),
    );
    return targetsIn(aims, unit);
  }
  const own = given[unit];
  if (Array.isArray(own)) return targetsIn(own, unit);
  const byIndicator = isAim(own) ? own : given;
  return Object.entries(byIndicator).flatMap(([indicator, aim]) => {
    return isAim(aim) && ("target" in aim || "baseline" in aim) ? [targetOf(indicator, aim)] : [];
  });
}

function targetOf(indicator: string, aim: Aim): Target {
  const number = (x: unknown) => (typeof x === "number" ? x : null);
  return { indicator, baseline: number(aim.baseline), target: number(aim.target) };
}

/** The cities of a case in its order, each with its own measurements and targets. */
export function citiesIn(input: CaseInput): City[] {
  const measurements = measurementsIn(input.measurements);
  const codes = [...new Set(measurements.map((measurement) => measurement.unit ?? ""))];
  const units = input.units?.length ? input.units : codes.map((code) => ({ code }));
  const mine = new Map<string, Measurement[]>(units.map((unit) => [unit.code, []]));
  const only = units.length === 1 ? units[0]?.code : undefined;
  for (const measurement of measurements) mine.get(measurement.unit ?? only ?? "")?.push(measurement);
  return units.map((unit) => ({
    unit,
    measurements: mine.get(unit.code) ?? [],
    targets: targetsIn(input.targets, unit.code),
  }));
}

/** The periods a case asks about, or all it has measurements for. */
export function periodsIn(input: CaseInput): readonly string[] {
  const asked = input.options?.periods;
  if (asked?.length) return asked;
  return [...new Set(measurementsIn(input.measurements).map((measurement) => measurement.period))].sort();
}
