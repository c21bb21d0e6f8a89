/** Shares of effective weight by contribution level; they sum to 1 where there is a score (§5). */
export interface Profile {
  readonly direct: number;
  readonly shared: number;
  readonly contextual: number;
  readonly unstated: number;
}

/**
 * The contribution profile of a score from its indicators' effective weights (§5). Levels never change a score.
 * Example: weights 0.75 direct and 0.25 unsaid give direct 0.75, unstated 0.25.
 */
export function contributionProfile(
  indicators: readonly { readonly weight: number; readonly level: string | null }[],
): Profile {
  const profile = { direct: 0, shared: 0, contextual: 0, unstated: 0 };
  const total = indicators.reduce((sum, indicator) => sum + indicator.weight, 0);
  for (const { weight, level } of indicators) {
    if (weight === 0) continue;
    const known = level === "direct" || level === "shared" || level === "contextual" ? level : "unstated";
    profile[known] += weight / total;
  }
  return profile;
}
