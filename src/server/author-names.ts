import "server-only";
import type { QueryScope } from "./scope.ts";

/**
 * The names of those who wrote here, by id, also of people who left: a history that forgets who acted is none. Who asks
 * is named even before the log mentions them; ids nobody here has written under are left out.
 */
export async function authorNames(
  { tx, actor }: Pick<QueryScope, "tx" | "actor">,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from author_names(${wanted}::uuid[])`;
  return new Map([[actor.userId, actor.name], ...rows.map(({ id, name }) => [id, name] as const)]);
}
