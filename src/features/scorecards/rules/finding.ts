import { displayed } from "@/scoring/round.ts";
import type { DimensionView } from "../schema.ts";

/** One clause of a finding: a key under `brief.finding` and whom it speaks of. */
export type FindingClause = { key: string; code: string; name: string; have?: number; of?: number };

/** What the brief says in one sentence: one or two clauses, and since when the change is told. */
export type Finding = { first: FindingClause; second: FindingClause | null; since: string | null };

/** The change that a finding speaks of: since the zero point, else since the year before, in points as displayed. */
export function spokenChange(view: DimensionView): { from: string; points: number } | null {
  const change = view.sinceZero?.delta != null ? view.sinceZero : view.sinceBefore;
  return change?.delta == null ? null : { from: change.from, points: displayed(change.delta, 1) };
}

/** Points between the highest and the lowest score from which one is behind, and points from which a score moved. */
const apart = 5;
const moved = 1;

/**
 * The finding of a period, from its scores alone: the weakest and the strongest dimension with data and the largest
 * like-for-like change; with too little data, what is missing. `nameOf` gives a dimension's name to the reader.
 */
export function findingOf(
  dimensions: readonly DimensionView[],
  nameOf: (view: DimensionView) => string,
): Finding | null {
  const clause = (key: string, view: DimensionView): FindingClause => ({
    key,
    code: view.node.code,
    name: nameOf(view),
    have: view.node.have,
    of: view.node.of,
  });
  const told = dimensions.filter(({ node }) => node.score !== null);
  const missing = dimensions.filter(({ node }) => node.score === null);
  const [emptiest] = [...missing].sort((a, b) => b.node.of - b.node.have - (a.node.of - a.node.have));
  if (told.length === 0)
    return emptiest ? { first: clause("missing", emptiest), second: null, since: null } : null;
  const ordered = [...told].sort((a, b) => shown(b) - shown(a));
  const [strongest, weakest] = [ordered[0], ordered.at(-1)];
  if (!strongest || !weakest) return null;
  const changes = told.flatMap((view) => {
    const change = spokenChange(view);
    return change && Math.abs(change.points) >= moved ? [{ view, ...change }] : [];
  });
  const [largest] = changes.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (told.length === 1) {
    const key = !largest ? "alone" : largest.points > 0 ? "aloneUp" : "aloneDown";
    return {
      first: clause(key, strongest),
      second: emptiest ? clause("lacking", emptiest) : null,
      since: largest?.from ?? null,
    };
  }
  if (shown(strongest) - shown(weakest) < apart) {
    const second = largest ? clause(largest.points > 0 ? "up" : "down", largest.view) : null;
    return { first: clause("level", strongest), second, since: largest?.from ?? null };
  }
  if (largest && largest.view === weakest)
    return {
      first: clause(largest.points > 0 ? "behindUp" : "behindDown", weakest),
      second: clause("ahead", strongest),
      since: largest.from,
    };
  const second = largest
    ? clause(largest.points > 0 ? "up" : "down", largest.view)
    : clause("ahead", strongest);
  return { first: clause("behind", weakest), second, since: largest?.from ?? null };
}

const shown = (view: DimensionView) => displayed(view.node.score ?? 0, 1);
