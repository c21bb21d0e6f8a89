import type { RecordNoun } from "@/access/record-nouns.ts";

/** The least that logs one record of each noun, by its address in the API; partners first, whom the others name. */
export const sampleRecords = {
  partners: { name: "Porto" },
  agreements: { kind: "twinning", partnerName: "Lima" },
  projects: { title: "Eau" },
  networks: { name: "Metropolis" },
  events: { title: "Foire", kind: "fair" },
  missions: { place: "Quito", startsOn: "2026-01-10", endsOn: "2026-01-12" },
} as const satisfies Record<`${RecordNoun}s`, object>;

export type RecordRoom = keyof typeof sampleRecords;
