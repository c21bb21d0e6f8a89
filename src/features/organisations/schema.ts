import { z } from "zod";
import { chosenPassword, emailAddress, personName, typedAlike } from "@/features/accounts/schema.ts";
import { isCountryCode } from "@/lib/countries.ts";
import { optionalId, optionalNumber, recordId, requiredText, seenVersion } from "@/lib/fields.ts";
import { formatLocales, isFormatLocale, locales } from "@/lib/locales.ts";
import { isCurrency } from "@/lib/money.ts";

export const kinds = ["city", "network"] as const;
export const tiers = [
  "municipality",
  "intercommunality",
  "metropolis",
  "department",
  "region",
  "other",
] as const;

const country = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .refine(isCountryCode, { params: { rule: "unknownCountry" } });

/** Lines of a text box, or a list: trimmed, none blank, none twice. */
const lines = (limit: number) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split("\n") : (value ?? [])),
    z
      .array(z.string().trim().max(120))
      .transform((all) => [...new Set(all.filter(Boolean))])
      .refine((all) => all.length <= limit, { params: { rule: "tooBig", limit } }),
  );

const wholeNumber = (limit: number) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.replace(/[\s.,\u00a0\u202f]/g, "") : value),
    z.coerce.number().int().min(0).max(limit),
  );

export const population = z.object({
  year: z.coerce.number().int().min(1900).max(2100),
  inhabitants: wholeNumber(100_000_000),
  source: z.string().trim().max(200).default(""),
});
export type Population = z.output<typeof population>;

/** Degrees east or north, at most so many either way. */
const degrees = (most: number) =>
  optionalNumber()
    .refine((n) => n === null || n <= most, { params: { rule: "tooBig", limit: most } })
    .refine((n) => n === null || n >= -most, { params: { rule: "tooSmall", limit: -most } });

export const organisationEdit = z.object({
  version: seenVersion(),
  name: requiredText(200),
  aliases: lines(30),
  tier: z.enum(tiers),
  parentId: optionalId(),
  countryCode: country(),
  latitude: degrees(90),
  longitude: degrees(180),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isCurrency, { params: { rule: "unknownCurrency" } }),
  formatLocale: z.string().refine(isFormatLocale, { params: { rule: "notInList" } }),
  languages: z.preprocess(
    (value) => (typeof value === "string" ? [value] : (value ?? [])),
    z.array(z.enum(locales)),
  ),
  timeZone: z.string().refine(isTimeZone, { params: { rule: "notInList" } }),
  populations: z
    .array(population)
    .max(60)
    .default([])
    .refine((rows) => new Set(rows.map(({ year }) => year)).size === rows.length, {
      params: { rule: "organisations.yearTwice" },
    }),
});

function isTimeZone(text: string): boolean {
  return text === "UTC" || Intl.supportedValuesOf("timeZone").includes(text);
}

const namedOrganisation = z.object({ id: z.string(), name: z.string() });

export const organisationSettings = z.object({
  id: z.string(),
  slug: z.string(),
  kind: z.enum(kinds),
  name: z.string(),
  aliases: z.array(z.string()),
  tier: z.enum(tiers),
  parentId: z.string().nullable(),
  countryCode: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  currency: z.string(),
  formatLocale: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  version: z.number(),
  populations: z.array(population),
  /** The organisations that may be named as the one above. */
  possibleParents: z.array(namedOrganisation),
});
export type OrganisationSettings = z.output<typeof organisationSettings>;

export const department = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  archived: z.boolean(),
  members: z.number(),
});
export type Department = z.output<typeof department>;
export const departmentName = z.object({ name: requiredText(120) });
export const departmentRename = departmentName.extend({ id: recordId(), version: seenVersion() });
export const departmentId = z.object({ id: recordId() });

export const myOrganisation = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  role: z.string(),
  demonstration: z.boolean(),
});
export type MyOrganisation = z.output<typeof myOrganisation>;
export const myHome = z.object({
  email: z.string(),
  operator: z.boolean(),
  organisations: z.array(myOrganisation),
});
export type MyHome = z.output<typeof myHome>;

const founding = {
  kind: z.enum(kinds),
  name: requiredText(200),
  countryCode: country(),
};
export const newOrganisation = z.object({
  ...founding,
  adminEmail: emailAddress(),
  locale: z.enum(locales).default("fr"),
});
export const founded = z.object({
  organisationId: z.string(),
  slug: z.string(),
  name: z.string(),
  email: z.string(),
  mailed: z.boolean(),
  invitationLink: z.string().nullable(),
});
export type Founded = z.output<typeof founded>;

const knownOrganisation = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  countryCode: z.string().nullable(),
  /** Whether somebody administers it already, or its first admin is still awaited. */
  administered: z.boolean(),
});

/** What the operator's list takes from its address; what cannot be read there is left out. */
export const organisationFilter = z.object({
  search: z.string().trim().max(200).catch(""),
  state: z.enum(["awaited", "administered"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});
/** A page of every organisation by name; `all` counts them whatever is sought. */
export const organisationPage = z.object({
  rows: z.array(knownOrganisation),
  total: z.number().int(),
  all: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
});
export type OrganisationPage = z.output<typeof organisationPage>;

export const firstAdmin = z.object({
  slug: z.string().min(1).max(100),
  email: emailAddress(),
  locale: z.enum(locales).default("fr"),
});

export const firstRun = typedAlike(
  z.object({
    token: z.string().min(20).max(100),
    operatorName: personName(),
    operatorEmail: emailAddress(),
    locale: z.enum(locales).default("fr"),
    ...chosenPassword,
    ...founding,
    /** Empty: the operator is also the organisation's first admin. */
    adminEmail: z.preprocess((text) => (text === "" ? undefined : text), emailAddress().optional()),
  }),
);

/** The format locales on offer, for a form. */
export const offeredFormats: readonly string[] = formatLocales;
