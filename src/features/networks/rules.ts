import { earliestDay, latestDay, type PartialDate } from "@/lib/dates.ts";
import { fold } from "@/lib/text.ts";
import type { SeatRole } from "./schema.ts";

/** The responsibilities that lead a network, as the score P07 counts them; a board's member does not. */
export const leadershipRoles: readonly SeatRole[] = [
  "presidency",
  "vice-presidency",
  "secretariat",
  "committee-chair",
  "working-group-chair",
];

/** Networks of cities that exist, to be spared the typing. Names only: nothing of theirs is kept here. */
export const knownNetworks: readonly string[] = [
  "AIMF",
  "AL-LAs",
  "C40 Cities",
  "CIDEU",
  "Cités Unies France",
  "Energy Cities",
  "Eurocities",
  "FLACMA",
  "ICLEI",
  "Mayors for Peace",
  "Mercociudades",
  "Metropolis",
  "Platforma",
  "UCCI",
  "UCLG",
  "UNESCO Creative Cities Network",
];

type Span = { from: PartialDate | null; until: PartialDate | null };

function holds({ from, until }: Span, day: string): boolean {
  return (from === null || earliestDay(from) <= day) && (until === null || latestDay(until) >= day);
}

type Membership = { since: PartialDate | null; until: PartialDate | null };
type Held = { role: SeatRole; startsOn: PartialDate | null; endsOn: PartialDate | null };

/** Tells whether the city is a member on a day (`YYYY-MM-DD`); an unknown date stands in nobody's way. */
export function isMemberOn(membership: Membership, day: string): boolean {
  return holds({ from: membership.since, until: membership.until }, day);
}

/** Tells whether a seat is held on a day; without dates of its own it lasts as long as the membership. */
export function isHeldOn(seat: Held, membership: Membership, day: string): boolean {
  return holds({ from: seat.startsOn ?? membership.since, until: seat.endsOn ?? membership.until }, day);
}

/** What a search finds a membership by: reference and name, folded. Holders are people, and are not searched. */
export function networkSearchText(facts: { reference: string; name: string }): string {
  return fold(`${facts.reference} ${facts.name}`).slice(0, 1_000);
}

/** Seats as a history tells them, without the people who held them: "presidency 2020–2022 · other". */
export function seatsInWords(
  seats: readonly { role: string; title: string | null; startsOn: string | null; endsOn: string | null }[],
): string {
  return seats
    .map(({ role, title, startsOn, endsOn }) =>
      [role, title, startsOn || endsOn ? `${startsOn ?? ""}–${endsOn ?? ""}` : ""].filter(Boolean).join(" "),
    )
    .sort()
    .join(" · ");
}
