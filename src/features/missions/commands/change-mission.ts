import "server-only";
import { Refusal } from "@/lib/errors.ts";
import type { AuditType } from "@/server/audit-event.ts";
import type { Prisma } from "@/server/database.ts";
import { rewrite, type Written } from "@/server/records.ts";
import { type CommandScope, demandDepartment } from "@/server/scope.ts";
import { changesAgainst } from "@/server/versions.ts";
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
  const before = { ...stored, costAmount: stored.costAmount?.toFixed(2) ?? null };
  const changes = changesAgainst(before, change.version, change.wanted);
  const changed = new Set(Object.keys(changes));
  return rewrite(scope, "mission", stored, {
    type: change.type,
    changes,
    personal: personalFields,
    write: (where, stamp) =>
      scope.tx.mission.updateMany({
        where,
        data: { ...change.data, ...change.follows?.(changed), ...stamp },
      }),
    settle: async () => {
      await change.also?.(changed);
      await refreshScores(scope, ["missions"]);
    },
  });
}
