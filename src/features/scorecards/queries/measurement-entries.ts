import "server-only";
import { authorNames } from "@/server/author-names.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { WhyView } from "../schema.ts";
import type { Frame } from "./frame.ts";

/** Where the entries of an indicator and a period are. */
export function placeIn(
  { organisationId }: QueryScope,
  { frame }: Frame,
  indicatorCode: string,
  period: string,
) {
  return { organisationId, frameworkKey: frame.frameworkKey, indicatorCode, period };
}
type Place = ReturnType<typeof placeIn>;

/** The approved entry that a score uses, with its evidence, who entered it and who approved it. */
export async function measurementAt(scope: QueryScope, place: Place): Promise<WhyView["measurement"]> {
  const row = await scope.tx.measurement.findFirst({
    where: { ...place, proposed: false },
    select: {
      value: true,
      numerator: true,
      denominator: true,
      sampleSize: true,
      source: true,
      method: true,
      contribution: true,
      availability: true,
      note: true,
      updatedAt: true,
      updatedById: true,
      decidedAt: true,
      decidedById: true,
      evidence: {
        select: { kind: true, label: true, address: true, recordReference: true, note: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  if (!row) return null;
  const { updatedById, updatedAt, decidedById, decidedAt, ...rest } = row;
  const names = await authorNames(scope, [updatedById, decidedById]);
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    author: names.get(updatedById ?? "") ?? null,
    approvedBy: names.get(decidedById ?? "") ?? null,
    approvedAt: decidedAt?.toISOString() ?? null,
  };
}

/** What waits for approval in the place of a value, or was returned; drafts are their writer's own. */
export async function proposalAt(scope: QueryScope, place: Place): Promise<WhyView["proposal"]> {
  const row = await scope.tx.measurement.findFirst({
    where: { ...place, status: { in: ["submitted", "returned"] } },
    select: {
      value: true,
      availability: true,
      status: true,
      updatedAt: true,
      updatedById: true,
      decidedById: true,
      decisionReason: true,
    },
  });
  if (!row) return null;
  const { updatedById, updatedAt, decidedById, ...rest } = row;
  const names = await authorNames(scope, [updatedById, decidedById]);
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    author: names.get(updatedById ?? "") ?? null,
    decidedBy: names.get(decidedById ?? "") ?? null,
  };
}
