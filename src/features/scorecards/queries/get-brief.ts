import "server-only";
import { z } from "zod";
import { today } from "@/lib/dates.ts";
import { query } from "@/server/operation.ts";
import { remembered } from "@/server/remember.ts";
import type { QueryScope } from "@/server/scope.ts";
import { type BriefView, briefView } from "../schema.ts";
import { findFrame } from "./frame.ts";
import { cardView } from "./get-scorecard.ts";
import { decisionsFor } from "./list-decisions.ts";
import { readNodes } from "./stored-nodes.ts";

/**
 * The one-page brief: the newest period in which at least one dimension is not withheld (the newest of all where none
 * is), and at most three decisions.
 */
export const getBrief = query(
  { permission: "scorecard:read", input: z.object({}), output: briefView, about: "Shows the brief" },
  (scope) => {
    const day = today(scope.organisation.timeZone, scope.now);
    return remembered(scope, { name: "brief", day, city: scope.organisation.name }, () =>
      readBrief(scope, day),
    );
  },
);

async function readBrief(scope: QueryScope, day: string): Promise<BriefView> {
  const found = await findFrame(scope);
  const frame = { city: scope.organisation.name, today: day };
  const decisions = await decisionsFor(scope, found);
  if (!found || found.cards.length === 0) return { ...frame, scorecard: null, decisions };
  const newest = [...found.cards].reverse();
  const nodes = await readNodes(
    scope,
    newest.map(({ id }) => id),
  );
  const told = (id: string) =>
    nodes.get(id)?.some(({ level, score }) => level === "dimension" && score !== null);
  const card = newest.find(({ id }) => told(id)) ?? newest[0];
  if (!card) return { ...frame, scorecard: null, decisions };
  return {
    ...frame,
    scorecard: await cardView(scope, found, card.period, nodes.get(card.id) ?? []),
    decisions,
  };
}
