import type { BasePeriod } from "./framework.ts";
import type { Attribute, Unit } from "./measurement.ts";
import { lastOrdinalIn } from "./periods.ts";

/** How many base periods an attribute may be older than the measurement (§2.3). */
const ATTRIBUTE_AGE = 5;

/**
 * The newest attribute not after `ordinal` and at most five base periods old, or null (§2.3).
 * Example: populations 2020 → 2.4 m, 2023 → 2.5 m, 2025 → 2.6 m give 2.5 m for 2024.
 */
export function attributeAt(
  attribute: Attribute | undefined,
  base: BasePeriod,
  ordinal: number,
): number | null {
  if (attribute === null || attribute === undefined) return null;
  if (typeof attribute === "number") return attribute > 0 ? attribute : null;
  let newest = Number.NEGATIVE_INFINITY;
  let found: number | null = null;
  for (const [period, value] of Object.entries(attribute)) {
    const at = lastOrdinalIn(base, period);
    if (value === null || at > ordinal || ordinal - at > ATTRIBUTE_AGE || at <= newest) continue;
    newest = at;
    found = value;
  }
  // Nobody lives in a city of zero inhabitants: a denominator must be above zero.
  return found !== null && found > 0 ? found : null;
}

/** The attribute of a unit by name, as given. */
export function attributeOf(unit: Unit, name: string): Attribute | undefined {
  const attributes = unit.attributes;
  return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
