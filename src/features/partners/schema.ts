import { z } from "zod";
import {
  choice,
  listOf,
  optionalAddress,
  optionalChoice,
  optionalCountry,
  optionalId,
  optionalNumber,
  optionalText,
  requiredText,
} from "@/lib/fields.ts";
import { isUuid } from "@/lib/ids.ts";
import { listInput, pageOf, suggestion } from "@/lib/listing.ts";
import { keptRecord, listedRecord, pointer } from "@/lib/records.ts";

export const partnerKinds = [
  "city",
  "region",
  "university",
  "chamber",
  "company",
  "association",
  "donor",
  "agency",
  "multilateral",
  "other",
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const partnerScopes = ["foreign", "local"] as const;
export type PartnerScope = (typeof partnerScopes)[number];

/** What a person says of a partner. */
export const partnerFields = z.object({
  name: requiredText(200),
  kind: choice(partnerKinds).default("city"),
  scope: choice(partnerScopes).default("foreign"),
  countryCode: optionalCountry(),
  latitude: optionalNumber().refine((value) => value === null || Math.abs(value) <= 90, {
    params: { rule: "invalid" },
  }),
  longitude: optionalNumber().refine((value) => value === null || Math.abs(value) <= 180, {
    params: { rule: "invalid" },
  }),
  website: optionalAddress(),
  notes: optionalText(5_000),
  departmentId: optionalId(),
});

/** A change to a partner, by somebody who has seen a version of it. */
export const partnerEdit = partnerFields.extend(pointer);

/** What its row in a list and its page both say of a partner. */
const partnerFacts = {
  name: z.string(),
  kind: z.enum(partnerKinds),
  scope: z.enum(partnerScopes),
  countryCode: z.string().nullable(),
};

export const partnerRow = z.object({
  ...listedRecord,
  ...partnerFacts,
  agreements: z.number().int(),
  projects: z.number().int(),
  missions: z.number().int(),
});
export type PartnerRow = z.infer<typeof partnerRow>;

const partnerSorts = ["name", "country", "agreements"] as const;

export const partnerList = z.object({
  ...listInput(partnerSorts, "name"),
  kind: optionalChoice(partnerKinds),
  scope: optionalChoice(partnerScopes),
  country: optionalCountry(),
});

export const partnerPage = pageOf(partnerRow).extend({
  /** Totals of the filtered set, whatever page is shown. */
  countries: z.number().int(),
  local: z.number().int(),
});
export type PartnerPage = z.infer<typeof partnerPage>;

export const partner = z.object({
  ...keptRecord,
  ...partnerFacts,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  website: z.string().nullable(),
  /** Its agreements, projects and missions, newest first; archived ones are left out. */
  records: z.array(
    z.object({
      noun: z.enum(["agreement", "project", "mission"]),
      reference: z.string(),
      title: z.string(),
      on: z.string().nullable(),
    }),
  ),
});
export type Partner = z.infer<typeof partner>;

/** A suggestion while typing: a partner known here (its id), or a place of the gazetteer (`place:…`). */
export const partnerSuggestion = suggestion;

export const partnerSuggestions = z.object({
  q: z.string().trim().max(200).default(""),
  /** Only places of the world: for what happens somewhere without being a partner. */
  only: optionalChoice(["places"]),
});

/** A partner as a form names it: a known one by id, a place of the gazetteer, or a new name. */
export type PartnerChoice =
  | { known: string }
  | {
      name: string;
      countryCode: string | null;
      latitude: number | null;
      longitude: number | null;
      /** What a new one is; a city abroad unless said. */
      kind?: PartnerKind;
      scope?: PartnerScope;
    };

/** One partner as a form sends it: an id or a `place:…` value. */
export const partnerChoice = z
  .string()
  .transform((text, context): PartnerChoice => {
    const choice = readPartnerChoice(text);
    if (choice) return choice;
    context.addIssue({ code: "custom", params: { rule: "invalid" } });
    return z.NEVER;
  })
  .meta({
    description: "The id of a partner, or a place as the suggestions give it.",
    examples: ["place:UY:-34.9:-56.2:Montevideo"],
  });

/** A partner that a new one may already be. */
export const likelyPartner = z.object({
  reference: z.string(),
  name: z.string(),
  countryCode: z.string().nullable(),
  similarity: z.number(),
});
export type LikelyPartner = z.infer<typeof likelyPartner>;

export const likenessInput = z.object({
  name: z.string().trim().min(1).max(200),
  countryCode: optionalCountry(),
});

/** Partners as a form sends them; a single one is a list of one. */
export const partnerChoices = listOf(partnerChoice);

/** Reads what a form sent for a partner; null when it is neither an id nor a place. */
export function readPartnerChoice(text: string): PartnerChoice | null {
  if (isUuid(text)) return { known: text };
  const place = /^place:([A-Z]{2}):(-?\d{1,2}(?:\.\d+)?):(-?\d{1,3}(?:\.\d+)?):(.{1,200})$/.exec(text);
  if (!place) return null;
  const [, countryCode, latitude, longitude, name] = place;
  return {
    name: name ?? "",
    countryCode: countryCode ?? null,
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}

/** Writes a place of the gazetteer as a form can send it back. */
export function writePlaceChoice(place: {
  name: string;
  countryCode: string;
  latitude: number;
  longitude: number;
}): string {
  return `place:${place.countryCode}:${place.latitude}:${place.longitude}:${place.name}`;
}
