import { readPeriod } from "./periods.ts";
import { TOLERANCE } from "./reasons.ts";
import { demand } from "./spec-error.ts";

/** A target, its point zero and where the city stands (§7). */
export interface AttainmentInput {
  readonly baseline?: number | null;
  readonly target?: number | null;
  readonly value?: number | null;
  /** Point zero, the target's period and the period asked about, of one base. */
  readonly p0: string;
  readonly pt: string;
  readonly p: string;
  /** -1 when less is better; only read when target equals baseline. */
  readonly direction?: number | null;
}

/** The six answers to "are we on the way?" (§7). */
export type AttainmentStatus = "met" | "regressing" | "not-due" | "on-track" | "slightly-behind" | "behind";

export interface Attainment {
  /** Share of the way done, cut to 0–1, and as it is. */
  readonly progress: number | null;
  readonly progressRaw: number | null;
  /** Share of the time gone, 0–1. */
  readonly expected: number;
  readonly met: boolean | null;
  readonly status: AttainmentStatus | null;
  readonly reason: "no-data" | "no-target" | "no-baseline" | null;
}

const clip = (x: number) => Math.min(1, Math.max(0, x));

/**
 * Share of the way (x−b)/(T−b); T = b means maintain: 1 when met, else 0 (§7, §3).
 * Example: from 10 to 30, at 20, is 0.5.
 */
export function progressOf(x: number, baseline: number, target: number, direction = 1): number {
  if (target !== baseline) return (x - baseline) / (target - baseline);
  return (direction < 0 ? x <= target : x >= target) ? 1 : 0;
}

/**
 * Progress against the time gone since point zero, and what to call it (§7).
 * Example: 17.5 on the way from 10 to 30, half the time gone, is 0.375 against 0.5: slightly behind.
 * @throws SpecError where point zero, target and period have different base periods
 */
export function attainment(input: AttainmentInput): Attainment {
  const [p0, pt, p] = [readPeriod(input.p0), readPeriod(input.pt), readPeriod(input.p)];
  demand(
    p0.base === pt.base && p0.base === p.base,
    "Point zero, target and period must share one base period.",
  );
  const gone = p.ordinal - p0.ordinal;
  const expected =
    pt.ordinal > p0.ordinal ? clip(gone / (pt.ordinal - p0.ordinal)) : p.ordinal >= pt.ordinal ? 1 : 0;
  const { baseline = null, target = null, value = null } = input;
  const reason =
    target === null ? "no-target" : baseline === null ? "no-baseline" : value === null ? "no-data" : null;
  if (target === null || baseline === null || value === null) {
    return { progress: null, progressRaw: null, expected, met: null, status: null, reason };
  }
  const raw = progressOf(value, baseline, target, input.direction ?? 1);
  const met = raw >= 1 - TOLERANCE;
  return { progress: clip(raw), progressRaw: raw, expected, met, status: statusOf(raw, expected), reason };
}

function statusOf(progress: number, expected: number): AttainmentStatus {
  if (progress >= 1 - TOLERANCE) return "met";
  if (progress < -TOLERANCE) return "regressing";
  if (expected === 0) return "not-due";
  const pace = progress / expected + TOLERANCE;
  return pace >= 1 ? "on-track" : pace >= 0.75 ? "slightly-behind" : "behind";
}
