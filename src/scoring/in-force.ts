import type { Reading } from "./readings.ts";
import { MISSING, NOT_APPLICABLE, reasonCode } from "./reasons.ts";

const NO_DATA = reasonCode("no-data");
const EXPIRED = reasonCode("expired");

/**
 * The reading in force at a period, or the code of the reason there is none: the newest usable one not after
 * it and not older than `validity` periods (§2, carry-forward).
 * Example: a value of 2020 valid two periods is in force in 2022 and `expired` in 2023.
 */
export function inForce(readings: readonly Reading[], ordinal: number, validity: number): Reading | number {
  let reason = 0;
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i]!;
    const age = ordinal - reading.ordinal;
    if (age < 0) continue;
    // Within its validity, what the newest entry lacks is the better explanation than an older value's age.
    if (age > validity) {
      if (reading.state === MISSING || reading.state === NOT_APPLICABLE) continue;
      return reason || EXPIRED;
    }
    if (reading.state !== MISSING) return reading;
    reason ||= reading.reason;
  }
  return reason || NO_DATA;
}
