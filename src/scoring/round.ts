/**
 * A number as displayed: half away from zero, with a 1e-9 guard for binary noise, never −0 (§9).
 * Example: `displayed(2.675, 2)` is 2.68 and `displayed(-0.04, 1)` is 0.
 */
export function displayed(x: number, decimals: number): number;
export function displayed(x: number | null, decimals: number): number | null;
export function displayed(x: number | null, decimals: number): number | null {
  if (x === null) return null;
  const power = 10 ** decimals;
  const size = Math.floor(Math.abs(x) * power + 0.5 + 1e-9) / power;
  return size === 0 ? 0 : Math.sign(x) * size;
}

/** Lower bounds of the maturity bands, inclusive (§9). */
const bandBounds = [0, 20, 40, 60, 80] as const;

/**
 * The maturity band (0–4) of the displayed score, so that label and number always agree (§9).
 * Example: `maturityBand(59.95)` is 3, because the reader sees 60.0; `null` has no band.
 */
export function maturityBand(score: number | null): number | null {
  if (score === null) return null;
  const shown = displayed(score, 1);
  let band = 0;
  bandBounds.forEach((bound, index) => {
    if (shown >= bound) band = index;
  });
  return band;
}
