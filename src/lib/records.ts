import { z } from "zod";
import { endsBefore } from "./dates.ts";
import { reference, seenVersion } from "./fields.ts";

// What the schemas of all records share, whatever their noun.

/** What points at a record to write to it: its reference, and the version the writer has seen. */
export const pointer = { reference: reference(), version: seenVersion() };

/** What a row of a list says beside what its noun is about. */
export const listedRecord = {
  id: z.string(),
  reference: z.string(),
  archived: z.boolean(),
  version: z.number().int(),
};

/** What a record's page knows beside what its noun is about; instants as ISO texts. */
export const keptRecord = {
  id: z.string(),
  reference: z.string(),
  version: z.number().int(),
  notes: z.string().nullable(),
  departmentId: z.string().nullable(),
  archivedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
};

type Instants = { archivedAt: Date | null; createdAt: Date; updatedAt: Date };

/** The instants of a stored record as its page knows them. */
export function instantsOf({ archivedAt, createdAt, updatedAt }: Instants) {
  return {
    archivedAt: archivedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

type InOrder<N extends string> = [
  keeps: (fields: Record<N, string | null>) => boolean,
  issue: { path: string[]; params: { rule: "endsBeforeStart" } },
];

/** A rule to spread into `refine`: the last date is not surely before the first; of several firsts, the first one known. */
export function inOrder<F extends string, L extends string>(firsts: readonly F[], last: L): InOrder<F | L> {
  const keeps = (fields: Record<F | L, string | null>) => {
    const first = firsts.map((name) => fields[name]).find((date) => date !== null);
    const end = fields[last];
    return !first || !end || !endsBefore(end, first);
  };
  return [keeps, { path: [last], params: { rule: "endsBeforeStart" } }];
}
