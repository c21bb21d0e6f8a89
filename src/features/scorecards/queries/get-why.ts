import "server-only";
import { z } from "zod";
import { findNode, isRecordMetric } from "@/features/frameworks/rules.ts";
import { Refusal } from "@/lib/errors.ts";
import { attributeAt } from "@/scoring/denominator.ts";
import { query } from "@/server/operation.ts";
import { demandAlso, type QueryScope } from "@/server/scope.ts";
import { goalpostsOf, nodeView } from "../rules/scorecard-view.ts";
import { type WhyView, whyView, year } from "../schema.ts";
import { findFrame } from "./frame.ts";
import { ledgers } from "./ledgers.ts";
import { listLedgerLines } from "./list-ledger-lines.ts";
import { measurementAt, placeIn, proposalAt } from "./measurement-entries.ts";
import { readNodes } from "./stored-nodes.ts";

/**
 * Why an indicator has its value and score in a period: the formula with its numbers, the records counted and not
 * counted, or the measurement with its source and evidence. @throws Refusal("not-found")
 */
export const getWhy = query(
  {
    permission: "scorecard:read",
    input: z.object({ period: year(), indicator: z.string().max(40) }),
    output: whyView,
    about: "Shows what an indicator's score is made of",
  },
  async (scope, { period, indicator }): Promise<WhyView> => {
    const found = await findFrame(scope);
    const card = found?.cards.find((each) => each.period === period);
    const placed = found ? findNode(found.framework, indicator) : null;
    if (!found || !card || !placed?.dimension) throw new Refusal("not-found");
    const nodes = (await readNodes(scope, [card.id])).get(card.id) ?? [];
    const [node, dimension] = [nodeView(placed.node, nodes), nodeView(placed.dimension, nodes)];
    if (!node || !dimension) throw new Refusal("not-found");
    const { source, per, help, rubric } = placed.node;
    const valuePeriod = String(Number(period) - (node.age ?? 0));
    const metric = isRecordMetric(source?.metric) ? source.metric : null;
    const judged = metric ? await listLedgerLines(scope, ledgers[metric], valuePeriod) : null;
    // The lines name records: a token made for scores only must not read those here.
    for (const { noun } of judged?.lines ?? []) demandAlso(scope, `${noun}:read`);
    return {
      frame: found.frame,
      period,
      dimension,
      node,
      help: help ?? null,
      formula: source?.formula ?? source?.note ?? null,
      scaleType: placed.node.scaleType ?? "count",
      goalposts: goalpostsOf(placed.node),
      rubric: [...(rubric ?? [])],
      per: per
        ? { multiplier: per.multiplier ?? 1, population: await populationAt(scope, valuePeriod) }
        : null,
      valuePeriod,
      metric,
      kind: metric ? ledgers[metric].kind : null,
      counted: metric ? await countedValue(scope, metric, valuePeriod) : null,
      lines: judged?.lines ?? [],
      lineCount: judged?.total ?? 0,
      ...(metric
        ? { measurement: null, proposal: null }
        : {
            measurement: await measurementAt(scope, placeIn(scope, found, indicator, valuePeriod)),
            proposal: await proposalAt(scope, placeIn(scope, found, indicator, period)),
          }),
    };
  },
);

async function populationAt(scope: QueryScope, period: string): Promise<number | null> {
  const rows = await scope.tx.organisationPopulation.findMany({
    where: { organisationId: scope.organisationId },
  });
  const byYear = Object.fromEntries(rows.map(({ year: at, inhabitants }) => [String(at), inhabitants]));
  return attributeAt(byYear, "year", Number(period));
}

async function countedValue(scope: QueryScope, metric: string, period: string) {
  return scope.tx.derivedValue.findUnique({
    where: { organisationId_metric_period: { organisationId: scope.organisationId, metric, period } },
    select: { value: true, numerator: true, denominator: true },
  });
}
