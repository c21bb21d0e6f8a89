import { z } from "zod";
import { recordNouns } from "@/access/record-nouns.ts";

/** Why a record asks for attention, in the order the screens show them. */
const dueKinds = ["expiring", "review", "approval", "returned", "report", "departure", "event"] as const;

const line = z.object({
  noun: z.enum(recordNouns),
  reference: z.string(),
  title: z.string(),
});

/** Something with a day: what it is, why it is here, when. */
export const dueRecord = line.extend({ kind: z.enum(dueKinds), on: z.string() });
export type DueRecord = z.infer<typeof dueRecord>;

/** A record as it was last touched. */
const touchedRecord = line.extend({ at: z.string() });

/** What a day begins with: what is due, what sleeps, what is missing, what moved. */
export const today = z.object({
  day: z.string(),
  due: z.array(dueRecord),
  dueTotal: z.number().int(),
  dormant: z.number().int(),
  undated: z.number().int(),
  records: z.number().int(),
  recent: z.array(touchedRecord),
});
export type Today = z.infer<typeof today>;
