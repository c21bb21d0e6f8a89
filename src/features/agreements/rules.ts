import { addDays, earliestDay, latestDay, type PartialDate } from "@/lib/dates.ts";
import { fold } from "@/lib/text.ts";
import type { AgreementKind, AgreementStatus } from "./schema.ts";

/** The facts that decide whether an agreement binds on a day. */
export type AgreementLife = {
  status: AgreementStatus;
  signedOn: PartialDate | null;
  startsOn: PartialDate | null;
  endsOn: PartialDate | null;
  endedOn: PartialDate | null;
  suspendedOn: PartialDate | null;
  renewal: "none" | "tacit" | "express" | null;
  archived: boolean;
};

const notYet: readonly AgreementStatus[] = ["draft", "under-review", "referred"];

/**
 * Tells whether an agreement is in force on a day (`YYYY-MM-DD`), from its dates first and its status where they are
 * silent. An unknown start counts as already begun; the screens flag it. The scores' SQL says the same.
 */
export function inForceOn(agreement: AgreementLife, day: string): boolean {
  if (agreement.archived || notYet.includes(agreement.status)) return false;
  const start = agreement.startsOn ?? agreement.signedOn;
  if (start && earliestDay(start) > day) return false;
  if (agreement.endedOn && latestDay(agreement.endedOn) <= day) return false;
  if (agreement.renewal !== "tacit" && agreement.endsOn && latestDay(agreement.endsOn) < day) return false;
  const closed = agreement.status === "expired" || agreement.status === "terminated";
  if (closed && !agreement.endedOn && !agreement.endsOn) return false;
  if (agreement.status === "suspended")
    return agreement.suspendedOn !== null && earliestDay(agreement.suspendedOn) > day;
  return true;
}

/** Tells whether an agreement in force ends within so many days of a day, both included. */
export function expiresWithin(agreement: AgreementLife, day: string, days: number): boolean {
  if (!agreement.endsOn || agreement.renewal === "tacit" || !inForceOn(agreement, day)) return false;
  const end = latestDay(agreement.endsOn);
  return end >= day && end <= addDays(day, days);
}

/** Tells whether an agreement in force has had no linked action in the 12 months before a day. */
export function isDormant(
  agreement: AgreementLife,
  lastActivityOn: PartialDate | null,
  day: string,
): boolean {
  if (!inForceOn(agreement, day)) return false;
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const start = agreement.startsOn ?? agreement.signedOn;
  if (start && latestDay(start) > yearBefore) return false; // Too young to have fallen asleep.
  return lastActivityOn === null || latestDay(lastActivityOn) < yearBefore;
}

/** The title proposed where none is given, as "{kind} {city} – {partner}"; `kindName` is in the city's language. */
export function proposeTitle(kindName: string, city: string, partners: readonly string[]): string {
  return `${kindName} ${city} – ${partners.join(", ")}`.slice(0, 300);
}

/** How an import knows an agreement again without an external key: partner, kind, title and year, folded. */
export function agreementIdentity(facts: {
  partners: readonly string[];
  kind: AgreementKind;
  title: string;
  signedOn: PartialDate | null;
}): string {
  const partners = facts.partners.map(fold).sort().join("+");
  return [partners, facts.kind, fold(facts.title), facts.signedOn?.slice(0, 4) ?? ""].join("|").slice(0, 600);
}

/** What a search finds an agreement by: reference, title, partners, external key, purpose, folded. */
export function agreementSearchText(facts: {
  reference: string;
  title: string;
  partners: readonly string[];
  externalKey: string | null;
  purpose: string | null;
}): string {
  return fold(
    [facts.reference, facts.title, ...facts.partners, facts.externalKey ?? "", facts.purpose ?? ""].join(" "),
  ).slice(0, 4_000);
}
