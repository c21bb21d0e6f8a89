import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { partPersonal } from "@/server/audit.ts";
import type { AuditType } from "@/server/audit-event.ts";
import type { Prisma } from "@/server/database.ts";
import type { Written } from "@/server/records.ts";
import { type CommandScope, demandDepartment } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { personalFields } from "./create-mission.ts";

/** A mission as it is stored, with the words of what it is linked to. */
export type StoredMission = Prisma.MissionGetPayload<object> & { partner: string | null; agreements: string };

/** Reads the mission that a writer points at. @throws Refusal("not-found"), or ("forbidden") for another department's. */
export async function storedMission(
  scope: CommandScope,
  permission: "mission:edit" | "mission:approve",
  reference: string,
): Promise<StoredMission> {
  const row = await scope.tx.mission.findUnique({
    where: { organisationId_reference: { organisationId: scope.organisationId, reference } },
    include: {
      partner: { select: { name: true } },
      agreements: { select: { agreement: { select: { reference: true } } } },
    },
  });
  if (!row) throw new Refusal("not-found");
  demandDepartment(scope, permission, row.departmentId);
  const references = row.agreements.map(({ agreement }) => agreement.reference).sort();
  return { ...row, partner: row.partner?.name ?? null, agreements: references.join(" · ") };
}

type Change = {
  version: number;
  type: AuditType;
  /** What the writer wants, as the history tells it. */
  wanted: Record<string, unknown>;
  /** What is written besides or instead. */
  data: Prisma.MissionUncheckedUpdateManyInput;
  /** Columns that follow from what changed, and that the history tells on its own. */
  follows?: (changed: ReadonlySet<string>) => Prisma.MissionUncheckedUpdateManyInput;
  /** Further rows, once it is sure that something changes. */
  also?: (changed: ReadonlySet<string>) => Promise<void>;
};

/** Writes a change to a mission, audits it and brings the scores up to date. @throws Refusal("stale") with what moved. */
export async function changeMission(
  scope: CommandScope,
  stored: StoredMission,
  change: Change,
): Promise<Written> {
  const { id, reference } = stored;
  const before = { ...stored, costAmount: stored.costAmount?.toFixed(2) ?? null };
  const changes = changesAgainst(before, change.version, change.wanted);
  if (Object.keys(changes).length === 0) {
    scope.unchanged();
    return { id, reference, version: stored.version };
  }
  const changed = new Set(Object.keys(changes));
  const { count } = await scope.tx.mission.updateMany({
    where: { organisationId: scope.organisationId, id, version: change.version },
    data: {
      ...change.data,
      ...change.follows?.(changed),
      version: { increment: 1 },
      updatedAt: scope.now,
      updatedById: scope.actor.userId,
    },
  });
  demandWritten(count);
  scope.audit({
    type: change.type,
    subjectId: id,
    subjectReference: reference,
    ...partPersonal(changes, personalFields),
  });
  await change.also?.(changed);
  await refreshScores(scope, ["missions"]);
  return { id, reference, version: change.version + 1 };
}
