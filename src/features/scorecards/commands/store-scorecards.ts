import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import type { StoredCard } from "../rules/score-period.ts";

/** A card to write; `id` is that of the stored card it replaces, when there is one. */
export type CardToStore = StoredCard & { id: string | null; frameworkId: string; stage: number };

/** Writes scorecards and their nodes in one statement; a node keeps its row from one scoring to the next. */
export async function storeScorecards(
  scope: Pick<CommandScope, "tx" | "organisationId" | "now">,
  cards: readonly CardToStore[],
): Promise<void> {
  if (cards.length === 0) return;
  const ids = cards.map(({ id }) => id ?? uuidv7());
  const heads = cards.map(({ nodes: _, ...card }, index) => ({ ...card, id: ids[index] }));
  const nodes = cards.flatMap((card, index) => card.nodes.map((node) => ({ ...node, card: ids[index] })));
  await scope.tx.$executeRaw`with heads as (
      select * from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h(id uuid, "frameworkId" uuid, stage int,
        period text, "engineVersion" text, "inputHash" text)),
    nodes as (
      select * from jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) as n(card uuid, code text, level text,
        position int, score float8, low float8, high float8, coverage float8, status text, reason text, value float8,
        age int, clamped text, "nominalWeight" float8, weight float8, contribution float8, loss float8, origin text)),
    stored as (
      insert into scorecard (organisation_id, id, framework_id, stage, period, engine_version, input_hash, computed_at)
      select ${scope.organisationId}::uuid, id, "frameworkId", stage, period, "engineVersion", "inputHash", ${scope.now}
      from heads
      on conflict (organisation_id, id) do update set engine_version = excluded.engine_version,
        input_hash = excluded.input_hash, computed_at = excluded.computed_at),
    gone as (
      delete from scorecard_node old using heads
      where old.organisation_id = ${scope.organisationId}::uuid and old.scorecard_id = heads.id
        and not exists (select 1 from nodes where nodes.card = heads.id and nodes.code = old.code))
    insert into scorecard_node (organisation_id, scorecard_id, code, level, position, score, low, high, coverage, status,
      reason, value, age, clamped, nominal_weight, weight, contribution, loss, origin)
    select ${scope.organisationId}::uuid, nodes.* from nodes
    on conflict (organisation_id, scorecard_id, code) do update set level = excluded.level, position = excluded.position,
      score = excluded.score, low = excluded.low, high = excluded.high, coverage = excluded.coverage,
      status = excluded.status, reason = excluded.reason, value = excluded.value, age = excluded.age,
      clamped = excluded.clamped, nominal_weight = excluded.nominal_weight, weight = excluded.weight,
      contribution = excluded.contribution, loss = excluded.loss, origin = excluded.origin`;
}
