import { z } from "zod";
import { optionalId, optionalText, reference } from "@/lib/fields.ts";

/** One entry as a reader sees it: what was done, by whom, and what changed. */
export const auditEntry = z.object({
  sequence: z.string(),
  at: z.string(),
  type: z.string(),
  subjectType: z.string(),
  subjectReference: z.string().nullable(),
  actorName: z.string().nullable(),
  via: z.string(),
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  facts: z.record(z.string(), z.unknown()),
  /** Fields that changed and whose value is personal: said to have changed, never shown. */
  personal: z.array(z.string()),
  /** The names of what the changes point at by id. */
  names: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** The log's filters; newest first, `before` is the sequence where the next page begins. */
export const auditList = z.object({
  type: optionalText(60),
  subject: optionalText(40),
  actor: optionalId(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditPage = z.object({
  rows: z.array(auditEntry),
  /** How many entries the filters leave, on whatever page. */
  total: z.number().int(),
  nextBefore: z.string().nullable(),
  /** The nouns that occur, for the filter. */
  nouns: z.array(z.string()),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AuditPage = z.infer<typeof auditPage>;

export const historyOf = z.object({ reference: reference() });

/** The measurement whose history is read: entries of one indicator and period, whichever is in force. */
export const historyOfMeasurement = z.object({
  period: z
    .string()
    .trim()
    .regex(/^(19|20)\d\d$/),
  indicator: z.string().trim().min(1).max(40),
});

/** Whether the chain holds; the first broken sequence where it does not. */
export const chainState = z.object({
  holds: z.boolean(),
  brokenAt: z.string().nullable(),
  entries: z.number().int(),
});
