import type { BasePeriod } from "./framework.ts";
import { SpecError } from "./spec-error.ts";

/** A period read from its text: base and ordinal (§1). */
export interface Period {
  readonly base: BasePeriod;
  readonly ordinal: number;
}

const shape = /^(\d{4})(?:-(?:S([12])|Q([1-4])))?$/;
const perYear: Record<BasePeriod, number> = { year: 1, semester: 2, quarter: 4 };

/**
 * Reads `2024`, `2024-S1` or `2024-Q3`; ordinals are y, 2y+s−1 and 4y+q−1 (§1).
 * Example: `readPeriod("2024-Q3")` is `{ base: "quarter", ordinal: 8098 }`. @throws SpecError
 */
export function readPeriod(text: string): Period {
  const match = shape.exec(text);
  if (!match) throw new SpecError(`"${text}" is not a period: write 2024, 2024-S1 or 2024-Q3.`);
  const year = Number(match[1]);
  if (match[2]) return { base: "semester", ordinal: 2 * year + Number(match[2]) - 1 };
  if (match[3]) return { base: "quarter", ordinal: 4 * year + Number(match[3]) - 1 };
  return { base: "year", ordinal: year };
}

/**
 * The ordinal of a period that must have the framework's base (§1: one base period).
 * Example: `ordinalIn("year", "2024")` is 2024. @throws SpecError
 */
export function ordinalIn(base: BasePeriod, text: string): number {
  const period = readPeriod(text);
  if (period.base !== base)
    throw new SpecError(`"${text}" is not a ${base}; one framework uses one base period.`);
  return period.ordinal;
}

/**
 * The last ordinal of `base` that a period of any base reaches, so that yearly populations serve quarters.
 * Example: `lastOrdinalIn("quarter", "2023")` is 8095 (2023-Q4).
 */
export function lastOrdinalIn(base: BasePeriod, text: string): number {
  const period = readPeriod(text);
  return Math.floor(((period.ordinal + 1) * perYear[base] - 1) / perYear[period.base]);
}
