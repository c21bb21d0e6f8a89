import "server-only";
import { z } from "zod";
import { findNode, originOf } from "@/features/frameworks/rules.ts";
import { nodeView } from "@/features/scorecards/rules/scorecard-view.ts";
import { type IndicatorView, indicatorView } from "@/features/scorecards/schema.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import { findFrame } from "./frame.ts";
import { readNodes } from "./stored-nodes.ts";

/** An indicator's definition and its value and score in every scored year, newest first. @throws Refusal("not-found") */
export const getIndicator = query(
  {
    permission: "scorecard:read",
    input: z.object({ indicator: z.string().max(40) }),
    output: indicatorView,
    about: "Shows an indicator's definition and history",
  },
  async (scope, { indicator }): Promise<IndicatorView> => {
    const found = await findFrame(scope);
    const placed = found ? findNode(found.framework, indicator) : null;
    if (!found || !placed?.dimension || placed.node.type !== "indicator") throw new Refusal("not-found");
    const { node, dimension } = placed;
    const cards = await readNodes(
      scope,
      found.cards.map(({ id }) => id),
    );
    const bare = { fr: node.code, es: node.code, pt: node.code, en: node.code };
    return {
      frame: found.frame,
      code: node.code,
      name: node.name ?? bare,
      help: node.help ?? null,
      unit: node.unit ?? null,
      dimension: { code: dimension.code, name: dimension.name ?? bare },
      formula: node.source?.formula ?? node.source?.note ?? null,
      origin: originOf(node),
      method: node.normalisation?.method ?? "",
      worst: node.normalisation && "worst" in node.normalisation ? node.normalisation.worst : null,
      best: node.normalisation && "best" in node.normalisation ? node.normalisation.best : null,
      rubric: [...(node.rubric ?? [])],
      stages: (node.stages ?? []).map(Number),
      validity: node.validity ?? 0,
      seedRef: node.seedRef ?? null,
      years: found.cards
        .flatMap(({ id, period }) => {
          const view = nodeView(node, cards.get(id) ?? []);
          return view ? [{ period, node: view }] : [];
        })
        .reverse(),
    };
  },
);
