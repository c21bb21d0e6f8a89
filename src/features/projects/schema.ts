import { z } from "zod";
import {
  choice,
  idList,
  listOf,
  optionalAmount,
  optionalChoice,
  optionalCurrency,
  optionalDate,
  optionalId,
  optionalText,
  requiredText,
  ticked,
} from "@/lib/fields.ts";
import { listInput, pageOf } from "@/lib/listing.ts";
import { inOrder, keptRecord, listedRecord, pointer } from "@/lib/records.ts";
import { domains, linkedAgreement } from "../agreements/schema.ts";
import { evidence } from "../evidence/schema.ts";
import { partnerChoice, partnerKinds, partnerScopes } from "../partners/schema.ts";

export { domains };

export const projectPhases = ["design", "implementation", "evaluation", "closed", "cancelled"] as const;
export type ProjectPhase = (typeof projectPhases)[number];

/** Who asked for it. */
export const projectOrigins = ["city", "residents", "association", "council", "partner"] as const;

export const partnerRoles = ["lead", "implementer", "funder", "beneficiary"] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** A partner and what it does: one from the list, a place, or a name that is in no list yet. */
const partnerLine = z
  .object({
    partner: z.preprocess((value) => (value === "" ? undefined : value), partnerChoice.optional()),
    partnerName: optionalText(200),
    role: choice(partnerRoles),
    /** A new name is an actor of the territory; what is known of a listed partner stands on its own page. */
    local: ticked(),
  })
  .refine((line) => line.partner !== undefined || line.partnerName !== null, {
    path: ["partnerName"],
    params: { rule: "required" },
  });
export type PartnerLine = z.output<typeof partnerLine>;

const beneficiaryLine = z.object({
  year: z.coerce.number().int().min(1900).max(2100),
  /** Residents reached in person in that year, each counted once. */
  people: z.preprocess(
    (value) => (typeof value === "string" ? value.replace(/[\s\u00a0\u202f]/g, "") : value),
    z.coerce.number().int().min(0).max(100_000_000),
  ),
  source: optionalText(300).transform((text) => text ?? ""),
});

/** What a person says of a project. Only its title is required. */
export const projectFields = z.object({
  title: requiredText(300),
  summary: optionalText(5_000),
  phase: choice(projectPhases).default("implementation"),
  domain: optionalChoice(domains),
  origin: optionalChoice(projectOrigins),
  startsOn: optionalDate(),
  endsOn: optionalDate(),
  budgetAmount: optionalAmount(),
  budgetCurrency: optionalCurrency(),
  partners: listOf(partnerLine),
  agreements: idList(20),
  beneficiaries: listOf(beneficiaryLine, 100),
  notes: optionalText(5_000),
  departmentId: optionalId(),
});
export type ProjectFields = z.output<typeof projectFields>;

/** A new project. */
export const projectInput = projectFields
  .refine(...inOrder(["startsOn"], "endsOn"))
  .superRefine(demandYearsOnce);

/** A change to a project, by somebody who has seen a version of it; lists come whole. */
export const projectEdit = projectFields
  .extend(pointer)
  .refine(...inOrder(["startsOn"], "endsOn"))
  .superRefine(demandYearsOnce);

/** A year's beneficiaries are counted once. */
function demandYearsOnce(
  { beneficiaries }: Pick<ProjectFields, "beneficiaries">,
  context: z.RefinementCtx,
): void {
  for (const [index, { year }] of beneficiaries.entries())
    if (beneficiaries.findIndex((line) => line.year === year) < index)
      context.addIssue({
        code: "custom",
        path: ["beneficiaries", index, "year"],
        params: { rule: "repeatedYear", year: String(year) },
      });
}

/** What its row in a list and its page both say of a project. */
const projectFacts = {
  title: z.string(),
  phase: z.enum(projectPhases),
  domain: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  budgetAmount: z.string().nullable(),
  budgetCurrency: z.string().nullable(),
};

export const projectRow = z.object({
  ...listedRecord,
  ...projectFacts,
  partners: z.string(),
  /** Led or implemented by an actor of the territory other than a city hall. */
  localActor: z.boolean(),
  /** Residents reached over all years, as recorded; null when no year was counted. */
  beneficiaries: z.number().int().nullable(),
});
export type ProjectRow = z.infer<typeof projectRow>;

const projectSorts = ["starts", "ends", "title", "phase", "beneficiaries", "updated", "reference"] as const;

export const projectList = z.object({
  ...listInput(projectSorts, "-starts"),
  phase: optionalChoice(projectPhases),
  domain: optionalChoice(domains),
  /** What an actor of the territory other than a city hall does in it; none: nothing. */
  localRole: optionalChoice([...partnerRoles, "none"]),
  partner: optionalId(),
});
export type ProjectListInput = z.output<typeof projectList>;

export const projectPage = pageOf(projectRow).extend({
  /** Totals of the filtered set, whatever page is shown. */
  totals: z.object({
    active: z.number().int(),
    beneficiaries: z.number().int(),
    budgets: z.array(z.object({ currency: z.string(), amount: z.string() })),
  }),
});
export type ProjectPage = z.infer<typeof projectPage>;

export const projectPartner = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  countryCode: z.string().nullable(),
  scope: z.enum(partnerScopes),
  kind: z.enum(partnerKinds),
  archived: z.boolean(),
  role: z.enum(partnerRoles),
});
export type ProjectPartner = z.infer<typeof projectPartner>;

export const project = z.object({
  ...keptRecord,
  ...projectFacts,
  summary: z.string().nullable(),
  origin: z.enum(projectOrigins).nullable(),
  partners: z.array(projectPartner),
  agreements: z.array(linkedAgreement),
  beneficiaries: z.array(z.object({ year: z.number().int(), people: z.number().int(), source: z.string() })),
  evidence: z.array(evidence),
});
export type Project = z.infer<typeof project>;
