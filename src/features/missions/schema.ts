import { z } from "zod";
import {
  choice,
  idList,
  optionalAmount,
  optionalChoice,
  optionalCount,
  optionalCountry,
  optionalCurrency,
  optionalDate,
  optionalId,
  optionalText,
  optionalYear,
  requiredText,
} from "@/lib/fields.ts";
import { listInput, pageOf } from "@/lib/listing.ts";
import { inOrder, keptRecord, listedRecord, pointer } from "@/lib/records.ts";
import { linkedAgreement } from "../agreements/schema.ts";
import { evidence } from "../evidence/schema.ts";
import { partnerChoices } from "../partners/schema.ts";

/** out: a mission, somebody travels; in: a delegation, somebody visits. */
export const missionDirections = ["out", "in"] as const;
export type MissionDirection = (typeof missionDirections)[number];

export const missionApprovals = ["not-asked", "awaiting", "approved", "returned", "refused"] as const;
export type MissionApproval = (typeof missionApprovals)[number];

/** Where a mission's report stands; the rule says which. */
export const reportStates = [
  "not-needed",
  "upcoming",
  "due",
  "overdue",
  "in-time",
  "late",
  "undated",
] as const;
export type ReportState = (typeof reportStates)[number];

/** What a person says of a mission before it; where it goes is a known partner, a place of the gazetteer or a text. */
export const missionFields = z.object({
  direction: choice(missionDirections).default("out"),
  where: partnerChoices,
  place: optionalText(200),
  countryCode: optionalCountry(),
  startsOn: optionalDate(),
  endsOn: optionalDate(),
  justification: optionalText(5_000),
  objective: optionalText(5_000),
  travellers: optionalText(1_000),
  travellerCount: optionalCount(10_000),
  title: optionalText(300),
  expectedResult: optionalText(5_000),
  costAmount: optionalAmount(),
  costCurrency: optionalCurrency(),
  agreements: idList(),
  notes: optionalText(5_000),
  departmentId: optionalId(),
});
export type MissionFields = z.output<typeof missionFields>;

/** A new mission; its title is proposed where none is given. */
export const missionInput = missionFields
  .refine(goesSomewhere, { path: ["place"], params: { rule: "required" }, when: () => true })
  .refine(...inOrder(["startsOn"], "endsOn"));

/** A change to a mission, by somebody who has seen a version of it. */
export const missionEdit = missionFields
  .extend(pointer)
  .refine(goesSomewhere, { path: ["place"], params: { rule: "required" }, when: () => true })
  .refine(...inOrder(["startsOn"], "endsOn"));

// What was wrong in itself is missing from the fields, and is blamed by its own field.
function goesSomewhere(fields: { where?: unknown[]; place?: string | null }): boolean {
  return fields.where?.length !== 0 || fields.place !== null;
}

/** A mission that is sent back or refused, and why. */
export const missionDecision = z.object({
  ...pointer,
  reason: requiredText(5_000),
});

/** What is told after a mission; today's date where none is given. */
export const missionReport = z.object({
  ...pointer,
  report: requiredText(20_000),
  reportedOn: optionalDate(),
});

/** What its row in a list and its page both say of a mission. */
const missionFacts = {
  title: z.string(),
  direction: z.enum(missionDirections),
  place: z.string().nullable(),
  countryCode: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  approval: z.enum(missionApprovals),
  reportedOn: z.string().nullable(),
  costAmount: z.string().nullable(),
  costCurrency: z.string().nullable(),
};

export const missionRow = z.object({
  ...listedRecord,
  ...missionFacts,
  report: z.enum(reportStates),
});
export type MissionRow = z.infer<typeof missionRow>;

const missionSorts = [
  "starts",
  "place",
  "country",
  "title",
  "direction",
  "approval",
  "reported",
  "updated",
  "reference",
] as const;

export const missionList = z.object({
  ...listInput(missionSorts, "-starts"),
  direction: optionalChoice(missionDirections),
  approval: optionalChoice(missionApprovals),
  /** missing: ended abroad and not reported; overdue: missing for more than 30 days; in-time, late: reported so. */
  report: optionalChoice(["missing", "overdue", "in-time", "late"]),
  /** The calendar year of the last day, as the indicators count it. */
  year: optionalYear(),
  country: optionalCountry(),
  partner: optionalId(),
  department: optionalId(),
});
export type MissionListInput = z.output<typeof missionList>;

export const missionPage = pageOf(missionRow).extend({
  /** Totals of the filtered set, whatever page is shown; costs by currency, largest first. */
  totals: z.object({
    out: z.number().int(),
    inTime: z.number().int(),
    missing: z.number().int(),
    costs: z.array(z.object({ currency: z.string(), amount: z.string() })),
  }),
  /** What there is to filter by: the years and countries of all missions. */
  years: z.array(z.string()),
  countries: z.array(z.string()),
});
export type MissionPage = z.infer<typeof missionPage>;

export const mission = z.object({
  ...keptRecord,
  ...missionFacts,
  travellers: z.string().nullable(),
  travellerCount: z.number().int().nullable(),
  justification: z.string().nullable(),
  objective: z.string().nullable(),
  expectedResult: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
  /** Why it was returned or refused. */
  decisionReason: z.string().nullable(),
  report: z.string().nullable(),
  partner: z.object({ id: z.string(), reference: z.string(), name: z.string() }).nullable(),
  agreements: z.array(linkedAgreement),
  evidence: z.array(evidence),
});
export type Mission = z.infer<typeof mission>;
