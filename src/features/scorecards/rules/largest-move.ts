import type { ScoreYears } from "@/features/scorecards/schema.ts";
import { displayed } from "@/scoring/round.ts";

type Year = Pick<ScoreYears["years"][number], "period" | "dimensions">;

/** A dimension's way from its first to its last score among the years drawn, in points as displayed. */
export type Move = {
  name: Year["dimensions"][number]["name"];
  from: string;
  before: number;
  to: string;
  after: number;
};

/** The dimension that moved most over the years, given in order; null where none has two scores or none moved. */
export function largestMove(years: readonly Year[]): Move | null {
  const moves = (years[0]?.dimensions ?? []).flatMap((_, index): Move[] => {
    const told = years.flatMap(({ period, dimensions }) => {
      const node = dimensions[index];
      return node?.score == null ? [] : [{ period, name: node.name, score: displayed(node.score, 1) }];
    });
    const first = told[0];
    const last = told.at(-1);
    if (!first || !last || first.score === last.score) return [];
    return [{ name: last.name, from: first.period, before: first.score, to: last.period, after: last.score }];
  });
  const length = ({ before, after }: Move) => Math.abs(after - before);
  return moves.reduce<Move | null>(
    (most, move) => (most && length(most) >= length(move) ? most : move),
    null,
  );
}
