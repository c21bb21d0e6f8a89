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
  requiredText,
} from "@/lib/fields.ts";
import { listInput, pageOf } from "@/lib/listing.ts";
import { inOrder, keptRecord, listedRecord, pointer } from "@/lib/records.ts";

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
  .refine(...inOrder(["startsOn"], "endsOn"));
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

/** A new membership. */
export const networkInput = membershipFields.refine(...inOrder(["since"], "until"));

/** A change to a membership, by somebody who has seen a version of it; seats come whole. */
export const networkEdit = membershipFields.extend(pointer).refine(...inOrder(["since"], "until"));

/** What its row in a list and its page both say of a network. */
const networkFacts = {
  name: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  /** A member today. */
  current: z.boolean(),
  feeAmount: z.string().nullable(),
  feeCurrency: z.string().nullable(),
};

export const networkRow = z.object({
  ...listedRecord,
  ...networkFacts,
  /** Leadership seats held today. */
  leading: z.number().int(),
  events: z.number().int(),
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
  ...keptRecord,
  ...networkFacts,
  website: z.string().nullable(),
  seats: z.array(seat),
  /** Its events, newest first. */
  events: z.array(z.object({ reference: z.string(), title: z.string(), on: z.string().nullable() })),
});
export type Network = z.infer<typeof network>;
