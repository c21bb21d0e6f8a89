import { z } from "zod";
import {
  choice,
  optionalAddress,
  optionalAmount,
  optionalChoice,
  optionalCountry,
  optionalCurrency,
  optionalDate,
  optionalId,
  optionalText,
} from "@/lib/fields.ts";
import { listInput, pageOf } from "@/lib/listing.ts";
import { inOrder, keptRecord, listedRecord, pointer } from "@/lib/records.ts";
import { evidence } from "../evidence/schema.ts";
import { partnerChoices } from "../partners/schema.ts";

export const agreementKinds = [
  "twinning",
  "cooperation-agreement",
  "memorandum",
  "technical-agreement",
  "charter",
  "other",
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const agreementStatuses = [
  "draft",
  "under-review",
  "referred",
  "signed",
  "in-force",
  "suspended",
  "expired",
  "terminated",
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

export const agreementScales = ["local", "national", "international"] as const;
export const agreementRenewals = ["none", "tacit", "express"] as const;

export const domains = [
  "culture",
  "economy",
  "education",
  "environment",
  "governance",
  "health",
  "mobility",
  "solidarity",
  "sports",
  "urban-planning",
  "water",
  "youth",
  "other",
] as const;

/** What a person says of an agreement. Only a partner and a kind are required; an unknown date is a gap. */
export const agreementFields = z.object({
  partners: partnerChoices,
  /** A partner that is in no list yet: found by its name or added. */
  partnerName: optionalText(200),
  kind: choice(agreementKinds),
  title: optionalText(300),
  status: choice(agreementStatuses).default("in-force"),
  scale: optionalChoice(agreementScales),
  domain: optionalChoice(domains),
  legalBasis: optionalText(500),
  purpose: optionalText(5_000),
  measurableObjective: optionalText(5_000),
  workPlan: optionalText(5_000),
  budgetAmount: optionalAmount(),
  budgetCurrency: optionalCurrency(),
  signedOn: optionalDate(),
  startsOn: optionalDate(),
  endsOn: optionalDate(),
  reviewOn: optionalDate(),
  suspendedOn: optionalDate(),
  endedOn: optionalDate(),
  renewal: optionalChoice(agreementRenewals),
  notes: optionalText(5_000),
  externalKey: optionalText(200),
  departmentId: optionalId(),
});

/** A new agreement; its title is proposed where none is given. */
export const agreementInput = agreementFields
  .extend({ evidenceAddress: optionalAddress() })
  .refine(hasPartner, { path: ["partnerName"], params: { rule: "required" }, when: () => true })
  .refine(...inOrder(["startsOn", "signedOn"], "endsOn"));

/** A change to an agreement, by somebody who has seen a version of it. */
export const agreementEdit = agreementFields
  .extend(pointer)
  .refine(hasPartner, { path: ["partnerName"], params: { rule: "required" }, when: () => true })
  .refine(...inOrder(["startsOn", "signedOn"], "endsOn"));

// What was wrong in itself is missing from the fields, and is blamed by its own field.
function hasPartner(fields: { partners?: unknown[]; partnerName?: string | null }): boolean {
  return fields.partners?.length !== 0 || fields.partnerName !== null;
}

/** What its row in a list and its page both say of an agreement. */
const agreementFacts = {
  title: z.string(),
  kind: z.enum(agreementKinds),
  status: z.enum(agreementStatuses),
  signedOn: z.string().nullable(),
  endsOn: z.string().nullable(),
};

export const agreementRow = z.object({
  ...listedRecord,
  ...agreementFacts,
  partners: z.string(),
  countryCode: z.string().nullable(),
  lastActivityOn: z.string().nullable(),
});
export type AgreementRow = z.infer<typeof agreementRow>;

const agreementSorts = [
  "signed",
  "partner",
  "title",
  "status",
  "kind",
  "ends",
  "updated",
  "reference",
] as const;

export const agreementList = z.object({
  ...listInput(agreementSorts, "-signed"),
  kind: optionalChoice(agreementKinds),
  status: optionalChoice(agreementStatuses),
  domain: optionalChoice(domains),
  country: optionalCountry(),
  partner: optionalId(),
  department: optionalId(),
  /** expiring: ends within 90 days; dormant: in force, no linked action for 12 months; gaps: no date of signature. */
  health: optionalChoice(["expiring", "dormant", "gaps"]),
});
export type AgreementListInput = z.output<typeof agreementList>;

/** What is typed to find an agreement to link. */
export const agreementSuggestions = z.object({ q: z.string().trim().max(200).default("") });

/** An agreement as the actions that serve it name it. */
export const linkedAgreement = z.object({ id: z.string(), reference: z.string(), title: z.string() });

export const agreementPage = pageOf(agreementRow).extend({
  /** Totals of the filtered set, whatever page is shown. */
  totals: z.object({ inForce: z.number().int(), partners: z.number().int(), countries: z.number().int() }),
  /** What there is to filter by: the partners' countries and the departments of all agreements. */
  countries: z.array(z.string()),
  departments: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AgreementPage = z.infer<typeof agreementPage>;

export const agreement = z.object({
  ...keptRecord,
  ...agreementFacts,
  scale: z.enum(agreementScales).nullable(),
  domain: z.string().nullable(),
  legalBasis: z.string().nullable(),
  purpose: z.string().nullable(),
  measurableObjective: z.string().nullable(),
  workPlan: z.string().nullable(),
  budgetAmount: z.string().nullable(),
  budgetCurrency: z.string().nullable(),
  startsOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
  suspendedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  renewal: z.enum(agreementRenewals).nullable(),
  externalKey: z.string().nullable(),
  partners: z.array(
    z.object({ id: z.string(), reference: z.string(), name: z.string(), countryCode: z.string().nullable() }),
  ),
  evidence: z.array(evidence),
  /** Projects, events and missions that serve it, newest first. */
  actions: z.array(
    z.object({
      noun: z.enum(["project", "event", "mission"]),
      reference: z.string(),
      title: z.string(),
      on: z.string().nullable(),
    }),
  ),
});
export type Agreement = z.infer<typeof agreement>;
