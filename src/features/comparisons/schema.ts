import { z } from "zod";
import { consentLevels } from "@/access/consent.ts";

const words = z.record(z.string(), z.string());
const several = <T extends z.ZodType>(one: T, limit: number) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat().filter((text) => text !== "")),
    z.array(one).max(limit),
  );
const slug = z.string().trim().toLowerCase().max(80);
const sortKey = z
  .string()
  .regex(/^-?[A-Za-z][\w.-]{0,39}$/)
  .optional();

/** A scorecard's frame: cities are compared only within one framework version, stage and period. */
export const comparisonGroup = z.object({
  framework: z.string(),
  key: z.string(),
  version: z.string(),
  name: words,
  stage: z.number().int(),
  period: z.string(),
  cities: z.number().int(),
  dimensions: z.array(z.object({ code: z.string(), name: words })),
});
export type ComparisonGroup = z.infer<typeof comparisonGroup>;

/** What a comparison can be asked; everything is in the address. */
export const comparisonRequest = z.object({
  year: z.string().max(12).optional(),
  /** `key@version`, where members use several. */
  framework: z.string().max(120).optional(),
  stage: z.coerce.number().int().min(1).max(9).optional(),
  /** Size classes 0–4. */
  population: several(z.coerce.number().int().min(0).max(4), 5).default([]),
  country: several(z.string().trim().toUpperCase().length(2), 60).default([]),
  /** The word of a country or thematic group. */
  group: slug.optional(),
  q: z.string().trim().max(200).default(""),
  pin: several(slug, 20).default([]),
  sort: sortKey,
  /** The code of the dimension that ranks; else the one sorted by, else the first. */
  by: z.string().max(20).optional(),
});
export type ComparisonRequest = z.infer<typeof comparisonRequest>;

/** A city's score in one dimension: points of 0–100, coverage 0–1; null is withheld, for `reason`. */
export const comparisonCell = z.object({
  code: z.string(),
  score: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  coverage: z.number(),
  reason: z.string().nullable(),
});
export type ComparisonCell = z.infer<typeof comparisonCell>;

const place = z.object({
  rank: z.number().int(),
  best: z.number().int(),
  worst: z.number().int(),
  percentile: z.number().nullable(),
});

export const comparedCity = z.object({
  slug: z.string(),
  name: z.string(),
  countryCode: z.string().nullable(),
  inhabitants: z.number().int().nullable(),
  sizeClass: z.number().int().nullable(),
  level: z.enum(consentLevels),
  agreements: z.number().int().nullable(),
  cells: z.array(comparisonCell),
  /** Null where the ranking dimension is withheld, or the city is pinned from outside the filter. */
  place: place.nullable(),
  pinned: z.boolean(),
  /** Within the filter; a pinned city stays in sight without it. */
  peer: z.boolean(),
});
export type ComparedCity = z.infer<typeof comparedCity>;

/** The network's country and thematic groups, to filter by. */
const cityGroups = z.array(z.object({ slug: z.string(), name: z.string() }));

export const comparison = z.object({
  group: comparisonGroup.nullable(),
  groups: z.array(comparisonGroup),
  by: z.string().nullable(),
  sort: z.string(),
  countries: z.array(z.string()),
  cityGroups,
  rows: z.array(comparedCity),
  counts: z.object({
    members: z.number().int(),
    /** Members that share scores and have a scorecard in this frame. */
    comparable: z.number().int(),
    /** Cities of the filter with a score in the ranking dimension: those that ranks count among. */
    ranked: z.number().int(),
    notSharing: z.number().int(),
    otherFrame: z.number().int(),
  }),
});
export type Comparison = z.infer<typeof comparison>;

/** What a network's home can be asked. */
export const coverageRequest = z.object({
  q: z.string().trim().max(200).default(""),
  sort: sortKey,
  level: z.enum(consentLevels).optional().catch(undefined),
  country: z.string().trim().toUpperCase().length(2).optional().catch(undefined),
  reported: z.enum(["yes", "no"]).optional().catch(undefined),
  group: slug.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type CoverageRequest = z.infer<typeof coverageRequest>;

export const memberCoverage = z.object({
  slug: z.string(),
  name: z.string(),
  countryCode: z.string().nullable(),
  inhabitants: z.number().int().nullable(),
  level: z.enum(consentLevels),
  lastPeriod: z.string().nullable(),
  /** The dimensions of the last scorecard, in their order. */
  cells: z.array(comparisonCell),
  agreements: z.number().int().nullable(),
});
export type MemberCoverage = z.infer<typeof memberCoverage>;

export const coverage = z.object({
  rows: z.array(memberCoverage),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** The newest period any member reported, which "reported" is counted for. */
  period: z.string().nullable(),
  dimensions: z.array(z.object({ code: z.string(), name: words })),
  countries: z.array(z.string()),
  cityGroups,
  counts: z.object({
    members: z.number().int(),
    reported: z.number().int(),
    complete: z.number().int(),
    agreements: z.number().int(),
    pending: z.number().int(),
  }),
});
export type Coverage = z.infer<typeof coverage>;

/** Rows on a page of a network's home. */
export const coveragePageSize = 50;
