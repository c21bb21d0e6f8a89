import "server-only";
import { authorNames } from "@/server/author-names.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { Measurement } from "../schema.ts";

/** The columns of an entry, for every read of this room. */
export const entryColumns = {
  id: true,
  value: true,
  numerator: true,
  denominator: true,
  sampleSize: true,
  source: true,
  method: true,
  contribution: true,
  availability: true,
  status: true,
  proposed: true,
  note: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  updatedById: true,
  decidedAt: true,
  decidedById: true,
  decisionReason: true,
  evidence: { select: { address: true, recordReference: true, note: true }, orderBy: { createdAt: "asc" } },
} as const;

/** An entry as the columns give it. */
export type StoredEntry = Omit<
  Measurement,
  "updatedAt" | "decidedAt" | "status" | "availability" | "evidence" | "enteredBy" | "decidedBy" | "mine"
> & {
  status: string;
  availability: string;
  proposed: boolean;
  createdAt: Date;
  updatedAt: Date;
  updatedById: string | null;
  decidedAt: Date | null;
  decidedById: string | null;
  evidence: { address: string | null; recordReference: string | null; note: string | null }[];
};

/** Where the entries of an indicator and a period are. */
export type EntryPlace = {
  organisationId: string;
  frameworkKey: string;
  indicatorCode: string;
  period: string;
};

/** What there is for an indicator and a period: the approved entry that scores, and what is proposed in its place. */
export type Entries = { inForce: StoredEntry | null; proposal: StoredEntry | null };

/** Reads the one or two entries of an indicator and a period. */
export async function entriesAt({ tx }: Pick<QueryScope, "tx">, place: EntryPlace): Promise<Entries> {
  const rows = await tx.measurement.findMany({ where: place, select: entryColumns });
  return {
    inForce: rows.find(({ proposed }) => !proposed) ?? null,
    proposal: rows.find(({ proposed }) => proposed) ?? null,
  };
}

/** An entry's evidence as its one field shows it: the first piece as one text. */
export function evidenceText({ evidence: [first] }: Pick<StoredEntry, "evidence">): string {
  return first?.address ?? first?.recordReference ?? first?.note ?? "";
}

/** Entries as the room tells them, with the names of who entered and who decided. */
export async function toldEntries(scope: QueryScope, rows: readonly StoredEntry[]): Promise<Measurement[]> {
  const names = await authorNames(
    scope,
    rows.flatMap(({ updatedById, decidedById }) => [updatedById, decidedById]),
  );
  return rows.map((row) => {
    const { evidence: _, proposed: _p, createdAt: _c, updatedById, decidedById, updatedAt, ...rest } = row;
    return {
      ...rest,
      status: row.status as Measurement["status"],
      availability: row.availability as Measurement["availability"],
      evidence: evidenceText(row),
      updatedAt: updatedAt.toISOString(),
      enteredBy: names.get(updatedById ?? "") ?? null,
      mine: updatedById === scope.actor.userId,
      decidedBy: names.get(decidedById ?? "") ?? null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
    };
  });
}
