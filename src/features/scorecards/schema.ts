import { z } from "zod";
import { localised } from "@/features/frameworks/schema.ts";

export type { Adoption, FrameworkChoice } from "@/features/frameworks/schema.ts";

/** A period of an annual framework: a calendar year. */
export const year = () =>
  z
    .string()
    .trim()
    .regex(/^(19|20)\d\d$/);

/** What an admin says when the city adopts a framework; `version` is that of the adoption seen, when there is one. */
export const adoptionInput = z.object({
  frameworkId: z.string(),
  stage: z.coerce.number().int().min(1).max(9),
  fromPeriod: year(),
  zeroPeriod: year(),
  version: z.coerce.number().int().min(1).optional(),
});

/** What was adopted. */
export const adoptionResult = z.object({
  framework: z.string(),
  stage: z.number().int(),
  fromPeriod: z.string(),
  zeroPeriod: z.string(),
});

/** A node of a scorecard as a screen shows it; scores in points of 0–100, coverage 0–1. */
export const scoreNode = z.object({
  code: z.string(),
  name: localised,
  level: z.string(),
  score: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  coverage: z.number(),
  status: z.string(),
  reason: z.string().nullable(),
  value: z.number().nullable(),
  unit: localised.nullable(),
  /** percentage, count, rubric, boolean …; null above indicators. */
  scaleType: z.string().nullable(),
  age: z.number().nullable(),
  clamped: z.string().nullable(),
  /** Shares of the dimension, 0–1: of the framework, and of what has a score. */
  nominalWeight: z.number().nullable(),
  weight: z.number().nullable(),
  /** Points the node brings to its dimension, and points it leaves out of 100. */
  contribution: z.number().nullable(),
  loss: z.number().nullable(),
  /** Indicators with a value, of those that apply. */
  have: z.number().int(),
  of: z.number().int(),
  origin: z.enum(["records", "records-later", "entered"]).nullable(),
});
export type ScoreNode = z.infer<typeof scoreNode>;

/** A like-for-like change, in points; `coverageEffect` is what newly measured or lost indicators did. */
export const scoreChange = z.object({
  from: z.string(),
  start: z.number().nullable(),
  delta: z.number().nullable(),
  coverageEffect: z.number().nullable(),
  matched: z.number().int(),
});
export type ScoreChange = z.infer<typeof scoreChange>;

/** What one indicator could do to its dimension's score, in points. */
const swing = z.object({ code: z.string(), name: localised, points: z.number() });

export const dimensionView = z.object({
  node: scoreNode,
  sinceZero: scoreChange.nullable(),
  sinceBefore: scoreChange.nullable(),
  strongestLever: swing.nullable(),
  mostInfluential: swing.nullable(),
  /** Share of weight that does not apply; a reader is warned above a quarter. */
  notApplicableShare: z.number(),
  profile: z.object({ direct: z.number(), shared: z.number(), contextual: z.number(), unstated: z.number() }),
  criteria: z.array(z.object({ node: scoreNode, indicators: z.array(scoreNode) })),
});
export type DimensionView = z.infer<typeof dimensionView>;

/** The frame every score stands in. */
export const scoreFrame = z.object({
  frameworkKey: z.string(),
  frameworkVersion: z.string(),
  frameworkName: localised,
  stage: z.number().int(),
  stageName: localised,
  /** Maturity bands by their lower bound, which belongs to them. */
  bands: z.array(z.object({ min: z.number(), name: localised })),
  zeroPeriod: z.string(),
  fromPeriod: z.string(),
  thisYear: z.string(),
  /** Periods with a scorecard, oldest first. */
  periods: z.array(z.string()),
});
export type ScoreFrame = z.infer<typeof scoreFrame>;

export const scorecardView = z.object({
  frame: scoreFrame,
  period: z.string(),
  /** The year is not over: its numbers still move. */
  provisional: z.boolean(),
  computedAt: z.string(),
  inputHash: z.string(),
  engineVersion: z.string(),
  dimensions: z.array(dimensionView),
});
export type ScorecardView = z.infer<typeof scorecardView>;

/** The dimensions of every scored period, newest first. */
export const scoreYears = z.object({
  frame: scoreFrame.nullable(),
  years: z.array(
    z.object({
      period: z.string(),
      provisional: z.boolean(),
      computedAt: z.string(),
      dimensions: z.array(scoreNode),
    }),
  ),
});
export type ScoreYears = z.infer<typeof scoreYears>;

/** A record that a metric judged. Notes are codes, or `at: …`, `source: …` with free words. */
export const ledgerLine = z.object({
  noun: z.enum(["agreement", "project", "network", "event", "mission"]),
  reference: z.string(),
  title: z.string(),
  day: z.string().nullable(),
  inBase: z.boolean(),
  counts: z.boolean(),
  amount: z.number(),
  notes: z.array(z.string()),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

/** A value counted from the records. */
export const countedValue = z.object({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
});

/** Why an indicator has its value: definition, numbers, records or measurement. */
export const whyView = z.object({
  frame: scoreFrame,
  period: z.string(),
  dimension: scoreNode,
  node: scoreNode,
  help: localised.nullable(),
  formula: z.string().nullable(),
  scaleType: z.string(),
  goalposts: z.object({ method: z.string(), worst: z.number().nullable(), best: z.number().nullable() }),
  rubric: z.array(localised),
  per: z.object({ multiplier: z.number(), population: z.number().nullable() }).nullable(),
  /** The period the value comes from: an earlier one when it is carried. */
  valuePeriod: z.string(),
  metric: z.string().nullable(),
  kind: z.enum(["share", "sum"]).nullable(),
  counted: countedValue.nullable(),
  lines: z.array(ledgerLine),
  /** How many lines there are in all; `lines` holds at most 300. */
  lineCount: z.number().int(),
  measurement: z
    .object({
      value: z.number().nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      sampleSize: z.number().nullable(),
      source: z.string(),
      method: z.string().nullable(),
      contribution: z.string().nullable(),
      availability: z.string(),
      note: z.string().nullable(),
      author: z.string().nullable(),
      updatedAt: z.string(),
      /** Who approved it, and when; null for what was entered before approvals were kept. */
      approvedBy: z.string().nullable(),
      approvedAt: z.string().nullable(),
      evidence: z.array(
        z.object({
          kind: z.string(),
          label: z.string(),
          address: z.string().nullable(),
          recordReference: z.string().nullable(),
          note: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  /** What was entered and waits for approval, or was returned: it scores nothing. */
  proposal: z
    .object({
      value: z.number().nullable(),
      availability: z.string(),
      status: z.string(),
      author: z.string().nullable(),
      updatedAt: z.string(),
      decidedBy: z.string().nullable(),
      decisionReason: z.string().nullable(),
    })
    .nullable(),
});
export type WhyView = z.infer<typeof whyView>;

const decisionKinds = ["expiring", "dormant", "approvals", "reports", "measurements", "indicators"] as const;

/** Something to decide: how many things, by when, and the first of them (of measurements, its period). */
export const decision = z.object({
  kind: z.enum(decisionKinds),
  count: z.number().int(),
  dueOn: z.string(),
  noun: z.enum(["agreement", "mission"]).nullable(),
  reference: z.string().nullable(),
  title: z.string().nullable(),
});
export type Decision = z.infer<typeof decision>;

/** The one-page brief: the newest period in which a dimension is not withheld, and what to decide. */
export const briefView = z.object({
  city: z.string(),
  scorecard: scorecardView.nullable(),
  decisions: z.array(decision),
  /** Today in the city's time zone. */
  today: z.string(),
});
export type BriefView = z.infer<typeof briefView>;

/** An indicator's definition, and its value and score in every scored year. */
export const indicatorView = z.object({
  frame: scoreFrame,
  code: z.string(),
  name: localised,
  help: localised.nullable(),
  unit: localised.nullable(),
  dimension: z.object({ code: z.string(), name: localised }),
  formula: z.string().nullable(),
  origin: z.enum(["records", "records-later", "entered"]),
  method: z.string(),
  worst: z.number().nullable(),
  best: z.number().nullable(),
  rubric: z.array(localised),
  stages: z.array(z.number()),
  validity: z.number(),
  seedRef: z.string().nullable(),
  years: z.array(z.object({ period: z.string(), node: scoreNode })),
});
export type IndicatorView = z.infer<typeof indicatorView>;
