import "server-only";
import { fold } from "@/lib/text.ts";
import type { CommandScope } from "@/server/scope.ts";
import { headingText } from "../rules/propose-reading.ts";
import type { Reading } from "../rules/read-plan.ts";
import { headingHash } from "./plan-import.ts";

/** Keeps the columns of a heading for the city's next file of the same shape. */
export async function rememberColumns(scope: CommandScope, { table, mapping }: Reading): Promise<void> {
  const { organisationId } = scope;
  // A sheet without a heading has only letters for names: nothing to know it by.
  if (table.headerRow === 0 || table.headers.every((header) => fold(header) === "")) return;
  const headerHash = headingHash(headingText(table));
  await scope.tx.importMapping.upsert({
    where: { organisationId_kind_headerHash: { organisationId, kind: "agreements", headerHash } },
    create: { organisationId, kind: "agreements", headerHash, mapping, interpretation: {} },
    update: { mapping, updatedAt: scope.now },
  });
}
