import { z } from "zod";
import {
  choice,
  idList,
  optionalAddress,
  optionalChoice,
  optionalCount,
  optionalCountry,
  optionalDate,
  optionalId,
  optionalText,
  optionalYear,
  recordId,
  requiredText,
} from "@/lib/fields.ts";
import { listInput, pageOf, suggestion } from "@/lib/listing.ts";
import { inOrder, keptRecord, listedRecord, pointer } from "@/lib/records.ts";
import { linkedAgreement } from "../agreements/schema.ts";
import { evidence } from "../evidence/schema.ts";
import { partnerChoices } from "../partners/schema.ts";

/** hosted: here, by the city; attended: elsewhere, by its people. */
export const eventRoles = ["hosted", "attended"] as const;
export type EventRole = (typeof eventRoles)[number];

export const eventKinds = [
  "fair",
  "congress",
  "cultural",
  "sports",
  "scientific",
  "network",
  "other",
] as const;
export type EventKind = (typeof eventKinds)[number];

export const interventionKinds = ["speech", "presentation", "paper", "position", "other"] as const;

/** What a person says of an event; where it is held is a place of the gazetteer or a text. */
export const eventFields = z.object({
  title: requiredText(300),
  role: choice(eventRoles).default("attended"),
  kind: choice(eventKinds),
  where: partnerChoices,
  place: optionalText(200),
  countryCode: optionalCountry(),
  startsOn: optionalDate(),
  endsOn: optionalDate(),
  countriesCount: optionalCount(250),
  participantsCount: optionalCount(10_000_000),
  networkMembershipId: optionalId(),
  agreements: idList(),
  notes: optionalText(5_000),
  departmentId: optionalId(),
});
export type EventFields = z.output<typeof eventFields>;

/** A new event. */
export const eventInput = eventFields.refine(...inOrder(["startsOn"], "endsOn"));

/** A change to an event, by somebody who has seen a version of it. */
export const eventEdit = eventFields.extend(pointer).refine(...inOrder(["startsOn"], "endsOn"));

/** What the city said or submitted at an event: a new intervention, or with `id` a change to one. */
export const interventionInput = z.object({
  ...pointer,
  id: optionalId(),
  kind: choice(interventionKinds),
  title: requiredText(300),
  heldOn: optionalDate(),
  speaker: optionalText(200),
  proof: optionalAddress(),
});

/** An intervention as a writer points at it, through the event whose version was seen. */
export const interventionPointer = z.object({
  ...pointer,
  id: recordId(),
});

export const intervention = z.object({
  id: z.string(),
  kind: z.enum(interventionKinds),
  title: z.string(),
  heldOn: z.string().nullable(),
  speaker: z.string().nullable(),
  proof: z.string().nullable(),
});
export type Intervention = z.infer<typeof intervention>;

/** What its row in a list and its page both say of an event. */
const eventFacts = {
  title: z.string(),
  role: z.enum(eventRoles),
  kind: z.enum(eventKinds),
  place: z.string().nullable(),
  countryCode: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  countriesCount: z.number().int().nullable(),
  participantsCount: z.number().int().nullable(),
};

export const eventRow = z.object({
  ...listedRecord,
  ...eventFacts,
  interventions: z.number().int(),
});
export type EventRow = z.infer<typeof eventRow>;

const eventSorts = [
  "starts",
  "title",
  "place",
  "role",
  "kind",
  "participants",
  "interventions",
  "updated",
  "reference",
] as const;

export const eventList = z.object({
  ...listInput(eventSorts, "-starts"),
  role: optionalChoice(eventRoles),
  kind: optionalChoice(eventKinds),
  year: optionalYear(),
  country: optionalCountry(),
  network: optionalId(),
  department: optionalId(),
});
export type EventListInput = z.output<typeof eventList>;

export const eventPage = pageOf(eventRow).extend({
  /** Totals of the filtered set, whatever page is shown. */
  totals: z.object({
    hosted: z.number().int(),
    attended: z.number().int(),
    interventions: z.number().int(),
    participants: z.number().int(),
  }),
  /** What there is to filter by: the years and countries of all events. */
  years: z.array(z.string()),
  countries: z.array(z.string()),
});
export type EventPage = z.infer<typeof eventPage>;

export const event = z.object({
  ...keptRecord,
  ...eventFacts,
  networkMembershipId: z.string().nullable(),
  network: z.object({ reference: z.string(), name: z.string() }).nullable(),
  interventions: z.array(intervention),
  agreements: z.array(linkedAgreement),
  evidence: z.array(evidence),
});
export type Event = z.infer<typeof event>;

/** What an event's form offers to choose from: the networks the city is a member of. */
export const networkChoices = z.array(suggestion);
