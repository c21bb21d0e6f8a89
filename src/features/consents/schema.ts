import { z } from "zod";
import { consentLevels } from "@/access/consent.ts";
import { isCountryCode } from "@/lib/countries.ts";
import { choice, optionalChoice, optionalId, optionalText, requiredText } from "@/lib/fields.ts";

/** What a city may let a network read. */
export const consentLevel = choice(consentLevels);

/** The address word of an organisation. */
const organisationSlug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** A city's answer: which network, which level, and the answer it replaces as the writer saw it. */
export const consentGrant = z.object({ network: organisationSlug, level: consentLevel, seen: optionalId() });

/** Closing an answer: which network, and the answer as the writer saw it. */
export const consentEnd = z.object({ network: organisationSlug, seen: optionalId() });

/** What a network asks of a city that is already here. */
export const cityInvitation = z.object({
  city: organisationSlug,
  level: consentLevel,
  message: optionalText(1_000),
});

/** What a network says of a city that is not here yet: the invitation creates it and its admin. */
export const newCityInvitation = z.object({
  name: requiredText(120),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isCountryCode, { params: { rule: "unknownCountry" } }),
  email: z
    .email()
    .max(254)
    .transform((text) => text.toLowerCase()),
  level: consentLevel,
  message: optionalText(1_000),
});

/** What the network learns: the city's address, and the link for its admin where no mail could be sent, this once. */
export const invitedNewCity = z.object({
  slug: z.string(),
  name: z.string(),
  email: z.string(),
  mailed: z.boolean(),
  invitationLink: z.string().nullable(),
});
export type InvitedNewCity = z.infer<typeof invitedNewCity>;

/** Where a network and a city stand with each other. */
export const consentStatuses = ["invited", "granted", "declined", "withdrawn", "revoked"] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

const instant = z.iso.datetime();

/** One answer of the past or the present, as both sides may read it. */
const consentAnswer = z.object({
  id: z.string(),
  level: consentLevel,
  grantedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  declinedAt: instant.nullable(),
});

/** A network as a city's consent screen shows it. */
export const consentEntry = z.object({
  network: z.object({ slug: z.string(), name: z.string(), countryCode: z.string().nullable() }),
  status: z.enum(consentStatuses),
  /** The level in force; "nothing" and not granted where there is none. */
  level: consentLevel,
  requestedLevel: consentLevel.nullable(),
  message: z.string(),
  invitedAt: instant.nullable(),
  /** The open answer, to be handed back with the next one. */
  seen: z.string().nullable(),
  history: z.array(consentAnswer),
});
export type ConsentEntry = z.infer<typeof consentEntry>;

/** A city as a network's list of invitations shows it. */
export const invitationEntry = z.object({
  id: z.string(),
  city: z.object({ slug: z.string(), name: z.string(), countryCode: z.string().nullable() }),
  status: z.enum(consentStatuses),
  requestedLevel: consentLevel,
  level: consentLevel.nullable(),
  invitedAt: instant,
  /** When the city last answered, or the network revoked. */
  changedAt: instant.nullable(),
});
export type InvitationEntry = z.infer<typeof invitationEntry>;

/** Cities on one page of a network's invitations. */
export const invitationPageSize = 50;

/** Which page of the invitations. */
export const invitationRequest = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const invitationPage = z.object({
  rows: z.array(invitationEntry),
  total: z.number().int(),
  /** Cities, on any page, that have not answered yet. */
  waiting: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
});
export type InvitationPage = z.infer<typeof invitationPage>;

const fourLanguages = z.record(z.string(), z.string());

/** One node of a shared scorecard. Scores 0–100, coverage 0–1. */
export const sharedNode = z.object({
  code: z.string(),
  level: z.enum(["root", "dimension", "criterion", "indicator"]),
  name: fourLanguages,
  unit: fourLanguages,
  /** How the value is read: "boolean" is 1 or 0. */
  scaleType: z.string().nullable(),
  score: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  coverage: z.number(),
  status: z.string(),
  reason: z.string().nullable(),
  value: z.number().nullable(),
});
export type SharedNode = z.infer<typeof sharedNode>;

const sharedAgreement = z.object({
  reference: z.string(),
  partners: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  signedOn: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  status: z.string(),
});

/** All that a network sees of a city: what the preview shows before, and the city's page in the network after. */
export const sharedCity = z.object({
  city: z.object({
    slug: z.string(),
    name: z.string(),
    countryCode: z.string().nullable(),
    population: z.object({ year: z.number().int(), inhabitants: z.number().int() }).nullable(),
  }),
  level: consentLevel,
  scorecards: z.array(
    z.object({
      period: z.string(),
      stage: z.number().int(),
      framework: z.object({ key: z.string(), version: z.string(), name: fourLanguages }),
      nodes: z.array(sharedNode),
    }),
  ),
  agreements: z.object({ total: z.number().int(), rows: z.array(sharedAgreement) }),
});
export type SharedCity = z.infer<typeof sharedCity>;

/** Agreements of a city on one page of what is shared. */
export const sharedPageSize = 50;

/** Which network and level a preview is for; without a level the one in force, else the one asked for. */
export const previewRequest = z.object({
  network: organisationSlug.optional().catch(undefined),
  level: optionalChoice(consentLevels).catch(null),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

/** Which city's shared page, and which page of its agreements. */
export const sharedCityRequest = z.object({
  city: organisationSlug,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
