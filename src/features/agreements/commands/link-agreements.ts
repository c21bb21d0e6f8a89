import "server-only";
import { Refusal } from "@/lib/errors.ts";
import type { CommandScope } from "@/server/scope.ts";
import { sql } from "@/server/sql.ts";

const links = {
  mission: { table: sql`mission_agreement`, end: sql`mission_id` },
  event: { table: sql`event_agreement`, end: sql`event_id` },
  project: { table: sql`project_agreement`, end: sql`project_id` },
};

/** The references of agreements named by id, as a history tells them. @throws Refusal("not-found") when one is not ours. */
export async function agreementWords(scope: CommandScope, ids: readonly string[]): Promise<string> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return "";
  const rows = await scope.tx.agreement.findMany({
    where: { organisationId: scope.organisationId, id: { in: wanted } },
    select: { reference: true },
    orderBy: { reference: "asc" },
  });
  if (rows.length < wanted.length) throw new Refusal("not-found");
  return rows.map(({ reference }) => reference).join(" · ");
}

/** Makes an action serve exactly these agreements; for the action's room, inside its own command. */
export async function linkAgreements(
  scope: CommandScope,
  noun: keyof typeof links,
  id: string,
  agreementIds: readonly string[],
): Promise<void> {
  const { table, end } = links[noun];
  await scope.tx
    .$executeRaw`delete from ${table} where organisation_id = ${scope.organisationId}::uuid and ${end} = ${id}::uuid`;
  await scope.tx.$executeRaw`insert into ${table} (organisation_id, ${end}, agreement_id)
    select ${scope.organisationId}::uuid, ${id}::uuid, agreement_id from unnest(${[...new Set(agreementIds)]}::uuid[]) as agreement_id`;
}
