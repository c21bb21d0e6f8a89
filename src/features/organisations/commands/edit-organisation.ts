import "server-only";
import { z } from "zod";
import { refreshScores } from "@/features/scorecards/commands/refresh-scores.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import type { CommandScope } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { settingColumns } from "../queries.ts";
import { organisationEdit, type Population } from "../schema.ts";

/** Changes what the organisation says of itself; scores that rest on its population follow in the same transaction. */
export const editOrganisation = command(
  {
    permission: "organisation:edit",
    input: organisationEdit,
    output: z.object({ version: z.number().int() }),
    about: "Changes the settings of the organisation",
    timeoutMs: 60_000,
  },
  async (scope, { version, populations, ...wanted }) => {
    const id = scope.organisationId;
    const stored = await scope.tx.organisation.findUnique({
      where: { id },
      select: settingColumns,
    });
    const changes = changesAgainst(stored, version, wanted);
    if (changes.parentId && wanted.parentId) await demandParent(scope, wanted.parentId);
    const counted = await replacePopulations(scope, populations);
    if (Object.keys(changes).length === 0 && !counted) {
      scope.unchanged();
      return { version };
    }
    const { count } = await scope.tx.organisation.updateMany({
      where: { id, version: stored?.version ?? version },
      data: { ...wanted, version: { increment: 1 }, updatedAt: scope.now },
    });
    demandWritten(count);
    scope.audit({
      type: "organisation.edited",
      subjectId: id,
      subjectReference: scope.organisation.slug,
      changes: { ...changes, ...(counted ?? {}) },
    });
    if (counted) await refreshScores(scope, ["organisation"]);
    return { version: (stored?.version ?? version) + 1 };
  },
);

/** The organisation above must be one that this one is tied to, and not stand below it. */
async function demandParent(scope: CommandScope, parentId: string): Promise<void> {
  const parent = await scope.tx.organisation.findUnique({
    where: { id: parentId },
    select: { parentId: true },
  });
  if (!parent || parentId === scope.organisationId) refuseField("parentId", "notInList");
  if (parent.parentId === scope.organisationId) throw new Refusal("conflict");
}

async function replacePopulations(scope: CommandScope, populations: Population[]) {
  const { organisationId } = scope;
  const before = await scope.tx.organisationPopulation.findMany({
    where: { organisationId },
    select: { year: true, inhabitants: true, source: true },
    orderBy: { year: "asc" },
  });
  const after = populations.toSorted((a, b) => a.year - b.year);
  const change = changesBetween({ populations: before }, { populations: after });
  if (Object.keys(change).length === 0) return null;
  await scope.tx.organisationPopulation.deleteMany({ where: { organisationId } });
  await scope.tx.organisationPopulation.createMany({
    data: after.map((row) => ({ organisationId, ...row })),
  });
  return change;
}
