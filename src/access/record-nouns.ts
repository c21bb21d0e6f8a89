/**
 * What a city keeps records of, in the order of its menu; a new noun is one line here. `prefix` begins its references,
 * `table` holds its records, `name` is the column that names one. Room, address and words are the noun with an s, its
 * search is `search_<noun>s`.
 */
const kept = {
  agreement: { prefix: "AGR", table: "agreement", name: "title" },
  project: { prefix: "PRJ", table: "project", name: "title" },
  network: { prefix: "NET", table: "network_membership", name: "name" },
  event: { prefix: "EVT", table: "event", name: "title" },
  mission: { prefix: "MIS", table: "mission", name: "title" },
  partner: { prefix: "PAR", table: "partner", name: "name" },
} as const;

export type RecordNoun = keyof typeof kept;
export type ReferencePrefix = (typeof kept)[RecordNoun]["prefix"];

/** The nouns whose records a city keeps; each has read, create, edit, archive. */
export const recordNouns = Object.keys(kept) as readonly RecordNoun[];

/** Where the records of each noun are stored, which column names one, and how their references begin. */
export const storedAs: Record<RecordNoun, { table: string; name: string; prefix: ReferencePrefix }> = kept;

/** The noun whose records carry a reference's prefix; null for none of ours. */
export function nounOfReference(reference: string): RecordNoun | null {
  return recordNouns.find((noun) => reference.startsWith(`${kept[noun].prefix}-`)) ?? null;
}

/** Where the page of a record lies, below a city's root; null where its reference is none of ours. */
export function recordPath(reference: string): string | null {
  const noun = nounOfReference(reference);
  return noun && `/${noun}s/${reference}`;
}
