import { z } from "zod";
import {
  choice,
  listOf,
  optionalAddress,
  optionalAmount,
  optionalChoice,
  optionalCurrency,
  optionalDate,
  optionalId,
  optionalText,
  reference,
  requiredText,
  seenVersion,
} from "@/lib/fields.ts";
import { listInput, pageOf } from "@/lib/listing.ts";

export const seatRoles = [
  "presidency",
  "vice-presidency",
  "secretariat",
  "committee-chair",
  "working-group-chair",
  "board-member",
  "other",
] as const;
export type SeatRole = (typeof seatRoles)[number];

const seatLine = z
  .object({
    role: choice(seatRoles),
    title: optionalText(200),
    holder: optionalText(200),
    startsOn: optionalDate(),
    endsOn: optionalDate(),
  })
  .refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), {
    path: ["endsOn"],
    params: { rule: "endsBeforeStart" },
  });
export type SeatLine = z.output<typeof seatLine>;

/** What a person says of the city's place in a network. Only the network's name is required. */
const membershipFields = z.object({
  name: requiredText(200),
  since: optionalDate(),
  until: optionalDate(),
  feeAmount: optionalAmount(),
  feeCurrency: optionalCurrency(),
  website: optionalAddress(),
  notes: optionalText(5_000),
  departmentId: optionalId(),
  seats: listOf(seatLine),
});

const endLater = { path: ["until"], params: { rule: "endsBeforeStart" } };

/** A new membership. */
export const networkInput = membershipFields.refine(({ since, until }) => inOrder(since, until), endLater);

/** A change to a membership, by somebody who has seen a version of it; seats come whole. */
export const networkEdit = membershipFields
  .extend({ reference: reference(), version: seenVersion() })
  .refine(({ since, until }) => inOrder(since, until), endLater);

/** Text order over the precision both share: "2018" and "2018-07" may be the same moment. */
function inOrder(start: string | null, end: string | null): boolean {
  if (!start || !end) return true;
  const shared = Math.min(start.length, end.length);
  return end.slice(0, shared) >= start.slice(0, shared);
}

export const networkRow = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  /** A member today. */
  current: z.boolean(),
  /** Leadership seats held today. */
  leading: z.number().int(),
  events: z.number().int(),
  feeAmount: z.string().nullable(),
  feeCurrency: z.string().nullable(),
  archived: z.boolean(),
  version: z.number().int(),
});
export type NetworkRow = z.infer<typeof networkRow>;

const networkSorts = ["name", "since", "until", "leading", "reference"] as const;

export const networkList = z.object({
  ...listInput(networkSorts, "name"),
  standing: optionalChoice(["current", "past", "leading"]),
});

export const networkPage = pageOf(networkRow).extend({
  /** Totals of the filtered set today, whatever page is shown. */
  totals: z.object({ current: z.number().int(), leading: z.number().int() }),
});
export type NetworkPage = z.infer<typeof networkPage>;

export const seat = z.object({
  role: z.enum(seatRoles),
  title: z.string().nullable(),
  holder: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Held today. */
  held: z.boolean(),
  /** A responsibility that leads the network. */
  leads: z.boolean(),
});
export type Seat = z.infer<typeof seat>;

export const network = z.object({
  id: z.string(),
  reference: z.string(),
  version: z.number().int(),
  name: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  feeAmount: z.string().nullable(),
  feeCurrency: z.string().nullable(),
  website: z.string().nullable(),
  notes: z.string().nullable(),
  departmentId: z.string().nullable(),
  archivedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** A member today. */
  current: z.boolean(),
  seats: z.array(seat),
  /** Its events, newest first. */
  events: z.array(z.object({ reference: z.string(), title: z.string(), on: z.string().nullable() })),
});
export type Network = z.infer<typeof network>;
