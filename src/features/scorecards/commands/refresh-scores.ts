import "server-only";
import { createHash } from "node:crypto";
import { frameworkById } from "@/features/frameworks/queries.ts";
import { scoredYears } from "@/features/frameworks/rules.ts";
import { today } from "@/lib/dates.ts";
import { inputHash } from "@/scoring/hash.ts";
import type { CommandScope } from "@/server/scope.ts";
import { ledgersOf, type ScoreFamily } from "../queries/ledgers.ts";
import { readScoreInputs } from "../queries/score-inputs.ts";
import { scorePeriod } from "../rules/score-period.ts";
import { deriveValues, dropOtherPeriods } from "./derive-values.ts";
import { type CardToStore, storeScorecards } from "./store-scorecards.ts";

export type { ScoreFamily } from "../queries/ledgers.ts";

type RefreshScope = Pick<CommandScope, "tx" | "organisationId" | "organisation" | "now">;
type AdoptionRow = { frameworkId: string; stage: number; fromPeriod: string; zeroPeriod: string };

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());

/**
 * Brings the acting organisation's stored scores up to date with its records, in the caller's transaction: call it
 * once, at the end of a command that changed records of these families (a partner's scope or kind counts as "projects").
 * An organisation that adopted no framework has no scores and costs one look-up.
 */
export async function refreshScores(scope: RefreshScope, families: readonly ScoreFamily[]): Promise<void> {
  if (families.length === 0) return;
  // Held to the end of the transaction: whoever scores second sees what the first one wrote.
  await scope.tx
    .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`scores ${scope.organisationId}`}, 0))::text`;
  // In a statement of its own: what it sees must be as fresh as the lock.
  const adoptions = await scope.tx.$queryRaw<AdoptionRow[]>`
    select framework_id as "frameworkId", stage, from_period as "fromPeriod", zero_period as "zeroPeriod"
    from framework_adoption where organisation_id = ${scope.organisationId}::uuid order by created_at`;
  if (adoptions.length === 0) return;
  const thisYear = today(scope.organisation.timeZone, scope.now).slice(0, 4);
  const spans = adoptions.map((adoption) => ({ adoption, periods: scoredYears(adoption, thisYear) }));
  const all = [...new Set(spans.flatMap(({ periods }) => periods))].sort();
  const from = adoptions.map(({ fromPeriod }) => fromPeriod).sort()[0] ?? thisYear;
  if (families.includes("adoption")) await dropOtherPeriods(scope, all);
  await deriveValues(scope, ledgersOf(families), all, from);
  for (const { adoption, periods } of spans) await refreshCards(scope, adoption, periods);
}

/**
 * Scores the periods whose inputs changed under the adoption's stage. Cards of a stage left behind stay readable: they
 * are scored anew for the periods they have.
 */
async function refreshCards(
  scope: RefreshScope,
  adoption: AdoptionRow,
  periods: readonly string[],
): Promise<void> {
  const { frameworkId } = adoption;
  const framework = await frameworkById(scope, frameworkId);
  const inputs = await readScoreInputs(scope, framework);
  const kept = await scope.tx.scorecard.findMany({
    where: { organisationId: scope.organisationId, frameworkId },
    select: { id: true, stage: true, period: true, inputHash: true },
  });
  const outside = kept.filter(({ period }) => !periods.includes(period));
  if (outside.length > 0)
    await scope.tx.scorecard.deleteMany({
      where: { organisationId: scope.organisationId, id: { in: outside.map(({ id }) => id) } },
    });
  const wanted = [
    ...periods.map((period) => ({ stage: adoption.stage, period })),
    ...kept.filter(({ stage, period }) => stage !== adoption.stage && periods.includes(period)),
  ];
  const cards = wanted.flatMap(({ stage, period }): CardToStore[] => {
    const input = { framework, stage, period, ...inputs };
    const stored = kept.find((card) => card.stage === stage && card.period === period);
    const hash = inputHash(input, sha256);
    if (stored?.inputHash === hash) return [];
    return [{ ...scorePeriod(input, hash, sha256), id: stored?.id ?? null, frameworkId, stage }];
  });
  await storeScorecards(scope, cards);
}
