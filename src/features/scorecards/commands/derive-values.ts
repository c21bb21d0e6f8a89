import "server-only";
import type { CommandScope } from "@/server/scope.ts";
import { allValuesSql, type Ledger, spanSql } from "../queries/ledger.ts";

/**
 * Counts metrics from the records for every period, in one statement, and stores what differs from what was stored.
 * @returns the number of values that changed.
 */
export async function deriveValues(
  scope: Pick<CommandScope, "tx" | "organisationId">,
  ledgers: readonly Ledger[],
  periods: readonly string[],
  fromPeriod: string,
): Promise<number> {
  if (ledgers.length === 0 || periods.length === 0) return 0;
  return scope.tx.$executeRaw`with ${spanSql(periods)}
    insert into derived_value (organisation_id, metric, period, value, numerator, denominator)
    select ${scope.organisationId}::uuid, counted.* from (${allValuesSql(ledgers, fromPeriod)}) as counted
    on conflict (organisation_id, metric, period) do update
      set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator
      where (derived_value.value, derived_value.numerator, derived_value.denominator)
        is distinct from (excluded.value, excluded.numerator, excluded.denominator)`;
}

/** Forgets what was counted for periods that no adoption scores any more. */
export async function dropOtherPeriods(
  scope: Pick<CommandScope, "tx" | "organisationId">,
  periods: readonly string[],
): Promise<void> {
  await scope.tx.derivedValue.deleteMany({
    where: { organisationId: scope.organisationId, period: { notIn: [...periods] } },
  });
}
