import "server-only";
import { z } from "zod";
import { findNode, originOf, untranslated } from "@/features/frameworks/rules.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import { goalpostsOf, nodeView } from "../rules/scorecard-view.ts";
import { type IndicatorView, indicatorView } from "../schema.ts";
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
    return {
      frame: found.frame,
      code: node.code,
      name: node.name ?? untranslated(node.code),
      help: node.help ?? null,
      unit: node.unit ?? null,
      dimension: { code: dimension.code, name: dimension.name ?? untranslated(dimension.code) },
      formula: node.source?.formula ?? node.source?.note ?? null,
      origin: originOf(node),
      ...goalpostsOf(node),
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
