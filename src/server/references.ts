import "server-only";
import type { ReferencePrefix } from "@/access/record-nouns.ts";
import { formatReference } from "@/lib/ids.ts";
import type { CommandScope } from "./scope.ts";

/**
 * Takes the next references of a prefix in a year, in one statement: AGR-2018-0042 and so on. Numbers of a
 * transaction that fails are taken again by the next one.
 */
export async function takeReferences(
  scope: Pick<CommandScope, "tx" | "organisationId">,
  prefix: ReferencePrefix,
  year: number,
  count = 1,
): Promise<string[]> {
  const [row] = await scope.tx.$queryRaw<{ last_number: number }[]>`
    insert into reference_counter (organisation_id, prefix, year, last_number)
    values (${scope.organisationId}::uuid, ${prefix}, ${year}, ${count})
    on conflict (organisation_id, prefix, year)
      do update set last_number = reference_counter.last_number + ${count}
    returning last_number`;
  const last = row?.last_number ?? count;
  return Array.from({ length: count }, (_, index) => formatReference(prefix, year, last - count + 1 + index));
}

/** Takes the next reference of a prefix in a year. @throws Error where the counter gives no number */
export async function takeReference(
  scope: Pick<CommandScope, "tx" | "organisationId">,
  prefix: ReferencePrefix,
  year: number,
): Promise<string> {
  const [reference] = await takeReferences(scope, prefix, year);
  if (!reference) throw new Error("a counter gave no number");
  return reference;
}
