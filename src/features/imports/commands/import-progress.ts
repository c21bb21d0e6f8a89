import "server-only";
import type { CommandScope, QueryScope } from "@/server/scope.ts";

/** Starts an import's progress anew: nothing done, nobody cancelled. */
export async function resetProgress({ tx, organisationId }: CommandScope, importId: string): Promise<void> {
  await tx.$executeRaw`
    insert into import_progress (organisation_id, import_id, done, beat_at)
    values (${organisationId}::uuid, ${importId}::uuid, 0, now())
    on conflict (organisation_id, import_id) do update set done = 0, beat_at = now(), cancel_asked_at = null`;
}

/** Says whether a running import gave a sign of life in the last 30 s; a killed one did not, and may start again. */
export async function isAlive({ tx }: QueryScope, importId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ alive: boolean }[]>`
    select p.beat_at > now() - interval '30 seconds' as alive from import_progress p
    join import i on i.organisation_id = p.organisation_id and i.id = p.import_id and i.status = 'running'
    where p.import_id = ${importId}::uuid`;
  return row?.alive ?? false;
}
