import { z } from "zod";
import { localised } from "@/features/frameworks/schema.ts";
import { optionalChoice, optionalCount, optionalText } from "@/lib/fields.ts";

export const measurementStatuses = ["approved", "draft", "not-available", "not-applicable"] as const;
export type MeasurementStatus = (typeof measurementStatuses)[number];

export const contributionLevels = ["direct", "shared", "contextual"] as const;

/** A number as a machine sends it or as a person types it, in the organisation's decimals. */
const typedNumber = z.preprocess(
  (value) => (value === "" || value === null ? undefined : value),
  z.union([z.number(), z.string().trim().max(40)]).optional(),
);

/** A calendar year. */
const period = z
  .string()
  .trim()
  .regex(/^(19|20)\d\d$/);

/** What a person enters for an indicator and a period. `evidence` is an address, a record's reference or a note. */
export const measurementInput = z.object({
  indicator: z.string().trim().min(1).max(40),
  period,
  value: typedNumber,
  numerator: typedNumber,
  denominator: typedNumber,
  sampleSize: optionalCount(),
  source: optionalText(500),
  method: optionalText(1_000),
  evidence: optionalText(2_000).meta({ description: "An address, a record's reference or a note." }),
  contribution: optionalChoice(contributionLevels),
  status: z.enum(measurementStatuses).default("approved"),
  note: optionalText(2_000),
  /** The version seen, where something was entered before. */
  version: z.coerce.number().int().min(1).optional(),
});
export type MeasurementInput = z.output<typeof measurementInput>;

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
  status: z.enum(measurementStatuses),
  note: z.string().nullable(),
  evidence: z.string(),
  version: z.number().int(),
  updatedAt: z.string(),
});
export type Measurement = z.infer<typeof measurement>;

/** A value counted from the records. */
export const countedValue = z.object({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
});
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
  measurement: measurement.nullable(),
});
export type GridLine = z.infer<typeof gridLine>;

/** The entry grid of a period. */
export const measurementGrid = z.object({
  adopted: z.boolean(),
  period: z.string(),
  periods: z.array(z.string()),
  stage: z.number().int(),
  dimensions: z.array(z.object({ code: z.string(), name: localised })),
  lines: z.array(gridLine),
});
export type MeasurementGrid = z.infer<typeof measurementGrid>;
