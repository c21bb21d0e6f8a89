import { z } from "zod";
import { localised } from "@/features/frameworks/schema.ts";
import { countedValue } from "@/features/scorecards/schema.ts";
import {
  listOf,
  optionalChoice,
  optionalCount,
  optionalText,
  requiredText,
  seenVersion,
} from "@/lib/fields.ts";

/** Where an entry's approval stands: only what is approved scores. */
export const measurementStatuses = ["approved", "submitted", "returned", "draft"] as const;
export type MeasurementStatus = (typeof measurementStatuses)[number];

/** What an entry says: a value, that there is none, or that the indicator does not apply to this city. */
export const availabilities = ["value", "not-available", "not-applicable"] as const;

export const contributionLevels = ["direct", "shared", "contextual"] as const;

/** A number as a machine sends it or as a person types it, in the organisation's decimals. */
const typedNumber = z.preprocess(
  (value) => (value === "" || value === null ? undefined : value),
  z.union([z.number(), z.string().trim().max(40)]).optional(),
);

/** A calendar year. */
const periodText = z
  .string()
  .trim()
  .regex(/^(19|20)\d\d$/);

const indicatorCode = z.string().trim().min(1).max(40);
const entryAddress = { period: periodText, indicator: indicatorCode };

/** What a person enters for an indicator and a period. `evidence` is an address, a record's reference or a note. */
export const measurementInput = z.object({
  ...entryAddress,
  value: typedNumber,
  numerator: typedNumber,
  denominator: typedNumber,
  sampleSize: optionalCount(),
  source: optionalText(500),
  method: optionalText(1_000),
  evidence: optionalText(2_000).meta({ description: "An address, a record's reference or a note." }),
  contribution: optionalChoice(contributionLevels),
  availability: z.enum(availabilities).default("value"),
  /** Without it: approved where whoever enters may approve, submitted else. Only who may approve may say approved. */
  status: optionalChoice(["approved", "submitted", "draft"]),
  note: optionalText(2_000),
  /** The version seen, where something was entered before. */
  version: z.coerce.number().int().min(1).optional(),
});
export type MeasurementInput = z.output<typeof measurementInput>;

/** An entry as somebody points at it, in the version seen. */
export const measurementPointer = z.object({ ...entryAddress, version: seenVersion() });

/** An entry that is sent back, and why. */
export const measurementReturn = measurementPointer.extend({ reason: requiredText(2_000) });

/** One of several entries to approve; a form's tick box says it as "I01:4". */
const approvedEntry = z.preprocess(
  (value) => {
    const [indicator, version] = typeof value === "string" ? value.split(":") : [];
    return indicator && version ? { indicator, version } : value;
  },
  z.object({ indicator: indicatorCode, version: seenVersion() }),
);

/** Entries of a period to approve together. */
export const measurementApprovals = z.object({ period: periodText, entries: listOf(approvedEntry, 200) });

/** The address of an entry. */
export const measurementAddress = z.object(entryAddress);

/** What is stored of an entry. */
export const measurement = z.object({
  id: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  sampleSize: z.number().nullable(),
  source: z.string(),
  method: z.string().nullable(),
  contribution: z.string().nullable(),
  availability: z.enum(availabilities),
  status: z.enum(measurementStatuses),
  note: z.string().nullable(),
  evidence: z.string(),
  version: z.number().int(),
  updatedAt: z.string(),
  enteredBy: z.string().nullable(),
  /** Whether it was entered by who asks. */
  mine: z.boolean(),
  /** Who approved or returned it, when, and why it was returned. */
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string().nullable(),
});
export type Measurement = z.infer<typeof measurement>;

export type CountedValue = z.infer<typeof countedValue>;

/** One line of the entry grid: an indicator, where its value comes from, and the value. */
export const gridLine = z.object({
  code: z.string(),
  name: localised,
  unit: localised.nullable(),
  help: localised.nullable(),
  rubric: z.array(localised),
  dimension: z.string(),
  scaleType: z.string(),
  /** Shares of inhabitants and the like: the total is entered, the engine divides. */
  perInhabitants: z.boolean(),
  evidenceFrom: z.number().nullable(),
  minSample: z.number().nullable(),
  origin: z.enum(["records", "records-later", "entered"]),
  metric: z.string().nullable(),
  counted: countedValue.nullable(),
  /** What was entered last, whether it counts or not. */
  measurement: measurement.nullable(),
  /** The approved entry that the score uses, the same one or the one before it. */
  inForce: measurement.nullable(),
});
export type GridLine = z.infer<typeof gridLine>;

/** The entry grid of a period. */
export const measurementGrid = z.object({
  adopted: z.boolean(),
  period: z.string(),
  periods: z.array(z.string()),
  stage: z.number().int(),
  /** Whether who asks may approve: what they enter is approved at once unless they say otherwise. */
  mayApprove: z.boolean(),
  /** Entries that wait for approval, by period. */
  awaiting: z.array(z.object({ period: z.string(), count: z.number().int() })),
  dimensions: z.array(z.object({ code: z.string(), name: localised })),
  lines: z.array(gridLine),
});
export type MeasurementGrid = z.infer<typeof measurementGrid>;

/** An entry that waits for somebody: for an approval, or for who entered it. */
export const waitingEntry = z.object({
  indicator: z.string(),
  name: localised,
  unit: localised.nullable(),
  period: z.string(),
  availability: z.enum(availabilities),
  value: z.number().nullable(),
  enteredBy: z.string().nullable(),
  updatedAt: z.string(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
});
export type WaitingEntry = z.infer<typeof waitingEntry>;

/** What waits for who asks: entries to approve, for those who may; entries of theirs that were returned. */
export const waitingEntries = z.object({
  toApprove: z.array(waitingEntry),
  /** How many wait in all; `toApprove` holds the oldest. */
  toApproveTotal: z.number().int(),
  returned: z.array(waitingEntry),
});
export type WaitingEntries = z.infer<typeof waitingEntries>;
