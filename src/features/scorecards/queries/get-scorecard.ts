import "server-only";
import { z } from "zod";
import { dimensionsOf } from "@/features/frameworks/rules.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { StoredNode } from "../rules/score-period.ts";
import { dimensionViews, nodeView } from "../rules/scorecard-view.ts";
import { type ScorecardView, type ScoreYears, scorecardView, scoreYears, year } from "../schema.ts";
import { type Frame, findFrame } from "./frame.ts";
import { readScoreInputs } from "./score-inputs.ts";
import { readNodes } from "./stored-nodes.ts";

/** One card of the acting city as screens show it. */
export async function cardView(
  scope: QueryScope,
  found: Frame,
  period: string,
  nodes: readonly StoredNode[],
): Promise<ScorecardView> {
  const { framework, frame, cards } = found;
  const card = cards.find((each) => each.period === period);
  if (!card) throw new Refusal("not-found");
  const inputs = await readScoreInputs(scope, framework);
  const { stage, zeroPeriod, thisYear } = frame;
  return {
    frame,
    period,
    provisional: period === thisYear,
    computedAt: card.computedAt.toISOString(),
    inputHash: card.inputHash,
    engineVersion: card.engineVersion,
    dimensions: dimensionViews({ framework, stage, period, zeroPeriod, ...inputs }, nodes),
  };
}

/** A period's scores: dimensions, criteria, indicators, changes like for like, strongest lever. @throws Refusal("not-found") */
export const getScorecard = query(
  {
    permission: "scorecard:read",
    input: z.object({ period: year() }),
    output: scorecardView,
    about: "Shows the scores of a period",
  },
  async (scope, { period }) => {
    const found = await findFrame(scope);
    const card = found?.cards.find((each) => each.period === period);
    if (!found || !card) throw new Refusal("not-found");
    const nodes = await readNodes(scope, [card.id]);
    return cardView(scope, found, period, nodes.get(card.id) ?? []);
  },
);

/** The dimensions of every scored period, newest first; no frame before a framework is adopted. */
export const listScorecards = query(
  {
    permission: "scorecard:read",
    input: z.object({}),
    output: scoreYears,
    about: "Lists the scores by year",
  },
  async (scope): Promise<ScoreYears> => {
    const found = await findFrame(scope);
    if (!found) return { frame: null, years: [] };
    const { framework, frame, cards } = found;
    const nodes = await readNodes(
      scope,
      cards.map(({ id }) => id),
    );
    const years = cards.map(({ id, period, computedAt }) => ({
      period,
      provisional: period === frame.thisYear,
      computedAt: computedAt.toISOString(),
      dimensions: dimensionsOf(framework, frame.stage).flatMap(
        (node) => nodeView(node, nodes.get(id) ?? []) ?? [],
      ),
    }));
    return { frame, years: years.reverse() };
  },
);
