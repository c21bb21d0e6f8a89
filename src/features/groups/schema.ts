import { z } from "zod";
import { choice, listOf, optionalCountry, requiredText, seenVersion } from "@/lib/fields.ts";

/** A group works with one country, or on one theme. */
export const groupKinds = ["country", "theme"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A word in an address: a group's, or a city's. */
const addressWord = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

export const groupSlug = addressWord;

const groupFields = z.object({
  name: requiredText(120),
  kind: choice(groupKinds),
  /** The country a country group works with; no matter for a thematic one. */
  countryCode: optionalCountry(),
  /** The member cities in it, by their address words. */
  cities: listOf(addressWord, 2_000),
});

/** A country group names its country. */
const namesItsCountry = (group: { kind: GroupKind; countryCode: string | null }) =>
  group.kind === "theme" || group.countryCode !== null;

/** A group as its coordinator makes it. */
export const newGroup = groupFields.refine(namesItsCountry, {
  path: ["countryCode"],
  params: { rule: "required" },
});

/** A group as its coordinator wants it now, and the version this was decided on. */
export const groupEdit = groupFields
  .extend({ group: groupSlug, version: seenVersion() })
  .refine(namesItsCountry, { path: ["countryCode"], params: { rule: "required" } });

/** Where a write left a group. */
export const groupWritten = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.number().int(),
});

const groupCity = z.object({ slug: z.string(), name: z.string(), countryCode: z.string().nullable() });
export type GroupCity = z.infer<typeof groupCity>;

/** The member cities that may be put in a group. */
export const groupCities = z.array(groupCity);

/** A group in the list, with how many members it counts today. */
export const groupLine = z.object({
  slug: z.string(),
  name: z.string(),
  kind: choice(groupKinds),
  countryCode: z.string().nullable(),
  cities: z.number().int(),
});
export type GroupLine = z.infer<typeof groupLine>;

/** A group with the members in it; a city whose consent ended is not among them. */
export const groupDetail = z.object({
  id: z.string(),
  version: z.number().int(),
  slug: z.string(),
  name: z.string(),
  kind: choice(groupKinds),
  countryCode: z.string().nullable(),
  cities: groupCities,
});
export type GroupDetail = z.infer<typeof groupDetail>;
