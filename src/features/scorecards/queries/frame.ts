import "server-only";
import { findAdoption, frameworkById } from "@/features/frameworks/queries.ts";
import { untranslated } from "@/features/frameworks/rules.ts";
import type { FrameworkDefinition } from "@/features/frameworks/schema.ts";
import { today } from "@/lib/dates.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { ScoreFrame } from "../schema.ts";

/** What the acting city is scored under, and the cards there are; null before it adopts a framework. */
export type Frame = {
  frameworkId: string;
  framework: FrameworkDefinition;
  frame: ScoreFrame;
  cards: readonly {
    id: string;
    period: string;
    inputHash: string;
    engineVersion: string;
    computedAt: Date;
  }[];
};

/** Finds the framework, stage and scorecards of the acting city. */
export async function findFrame(scope: QueryScope): Promise<Frame | null> {
  const adoption = await findAdoption(scope);
  if (!adoption) return null;
  const { frameworkId, stage } = adoption;
  const framework = await frameworkById(scope, frameworkId);
  const cards = await scope.tx.scorecard.findMany({
    where: { organisationId: scope.organisationId, frameworkId, stage },
    select: { id: true, period: true, inputHash: true, engineVersion: true, computedAt: true },
    orderBy: { period: "asc" },
  });
  const named = framework.stages.find((each) => each.stage === stage)?.name;
  return {
    frameworkId,
    framework,
    cards,
    frame: {
      frameworkKey: adoption.key,
      frameworkVersion: adoption.frameworkVersion,
      frameworkName: framework.name,
      stage,
      stageName: named ?? untranslated(String(stage)),
      bands: framework.bands.map((band) => ({ ...band })),
      zeroPeriod: adoption.zeroPeriod,
      fromPeriod: adoption.fromPeriod,
      thisYear: today(scope.organisation.timeZone, scope.now).slice(0, 4),
      periods: cards.map(({ period }) => period),
    },
  };
}
