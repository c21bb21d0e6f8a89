import { addDays, earliestDay, latestDay, type PartialDate } from "@/lib/dates.ts";
import { fold } from "@/lib/text.ts";
import type { MissionApproval, MissionDirection, ReportState } from "./schema.ts";

/** A mission is reported in time within so many days of its last day, that day included. */
export const reportDays = 30;

/** The facts that decide what is owed for a mission and where it counts. */
export type MissionLife = {
  direction: MissionDirection;
  approval: MissionApproval;
  startsOn: PartialDate | null;
  endsOn: PartialDate | null;
  reportedOn: PartialDate | null;
};

/** The last day a mission can have had; null when no date is known. */
function lastDayOf(mission: Pick<MissionLife, "startsOn" | "endsOn">): string | null {
  const date = mission.endsOn ?? mission.startsOn;
  return date && latestDay(date);
}

/** The last day on which a report is in time; null when no date is known. */
export function reportDueOn(mission: Pick<MissionLife, "startsOn" | "endsOn">): string | null {
  const last = lastDayOf(mission);
  return last && addDays(last, reportDays);
}

/** Tells whether a report came in time, however vague its date; false without a report or without a date to count from. */
export function reportedInTime(mission: MissionLife): boolean {
  const due = reportDueOn(mission);
  return due !== null && mission.reportedOn !== null && latestDay(mission.reportedOn) <= due;
}

/** Tells whether a mission abroad has ended and still owes its report on a day (`YYYY-MM-DD`). */
export function needsReport(mission: MissionLife, day: string): boolean {
  const last = lastDayOf(mission);
  if (mission.direction !== "out" || mission.approval === "refused") return false;
  return mission.reportedOn === null && last !== null && last < day;
}

/** Where a mission's report stands on a day. */
export function reportState(mission: MissionLife, day: string): ReportState {
  const due = reportDueOn(mission);
  if (mission.reportedOn) return due === null ? "undated" : reportedInTime(mission) ? "in-time" : "late";
  if (mission.direction !== "out" || mission.approval === "refused") return "not-needed";
  if (!needsReport(mission, day)) return "upcoming";
  return due !== null && due < day ? "overdue" : "due";
}

const steps = {
  ask: { from: ["not-asked", "returned", "refused"], to: "awaiting" },
  approve: { from: ["awaiting"], to: "approved" },
  return: { from: ["awaiting"], to: "returned" },
  refuse: { from: ["awaiting"], to: "refused" },
} as const;
export type ApprovalStep = keyof typeof steps;

/** The approval after a step, or null where the step is not open: only what was asked can be decided. */
export function nextApproval(now: MissionApproval, step: ApprovalStep): MissionApproval | null {
  const { from, to } = steps[step];
  return (from as readonly MissionApproval[]).includes(now) ? to : null;
}

/** What an approval is given to: the order. Who travels, notes and links may change after it. */
export const orderFields = [
  "justification",
  "objective",
  "expectedResult",
  "startsOn",
  "endsOn",
  "costAmount",
  "costCurrency",
  "place",
  "countryCode",
  "partner",
] as const;

/** Tells whether an approval falls with a change: what was approved is no longer what is ordered. */
export function approvalFalls(approval: string, changed: ReadonlySet<string>): boolean {
  return approval === "approved" && orderFields.some((field) => changed.has(field));
}

/** Tells whether a mission can be reported from a date on: not before it began, nor in the future. */
export function canBeReportedOn(
  mission: Pick<MissionLife, "startsOn">,
  reportedOn: PartialDate,
  day: string,
): boolean {
  if (earliestDay(reportedOn) > day) return false;
  return mission.startsOn === null || latestDay(reportedOn) >= earliestDay(mission.startsOn);
}

/** An indicator that a mission may feed, whether it counts there, and why not; the scores' SQL judges the same. */
export type MissionStanding = {
  code: "I08" | "P05";
  standing: "counts" | "lowers" | "outside";
  /** Keys under `why` in the room's messages. */
  why: string[];
};

/** Where a mission counts on a day: I08 (justified and reported) and P05 (its agreements are active). */
export function missionStandings(
  mission: MissionLife & { justification: string | null; archived: boolean; agreements: number },
  day: string,
): MissionStanding[] {
  const last = lastDayOf(mission);
  const barred = [
    ...(mission.archived ? ["archived"] : []),
    ...(mission.approval === "refused" ? ["refused"] : []),
    ...(last === null ? ["dateUnknown"] : []),
  ];
  return [
    { code: "I08", ...reportStanding(mission, last, barred, day) },
    barred.length > 0 || mission.agreements === 0
      ? { code: "P05", standing: "outside", why: barred.length > 0 ? barred : ["noAgreement"] }
      : { code: "P05", standing: "counts", why: ["agreementsActive"] },
  ];
}

function reportStanding(
  mission: MissionLife & { justification: string | null },
  last: string | null,
  barred: string[],
  day: string,
): Omit<MissionStanding, "code"> {
  const outside = [
    ...(mission.direction === "in" ? ["delegation"] : []),
    ...barred,
    ...(last !== null && last.slice(0, 4) > day.slice(0, 4) ? ["yearToCome"] : []),
  ];
  if (outside.length > 0) return { standing: "outside", why: outside };
  const missing = [
    ...(mission.justification?.trim() ? [] : ["noJustification"]),
    ...(mission.reportedOn === null ? ["notReported"] : reportedInTime(mission) ? [] : ["reportedLate"]),
  ];
  return missing.length > 0
    ? { standing: "lowers", why: missing }
    : { standing: "counts", why: ["justifiedAndReported"] };
}

/** The title proposed where none is given, as "{kind} – {place}"; `kindName` is in the writer's language. */
export function proposeTitle(kindName: string, place: string | null): string {
  return (place ? `${kindName} – ${place}` : kindName).slice(0, 300);
}

/** What a search finds a mission by: reference, title, place, reason and report, folded; never who travelled. */
export function missionSearchText(facts: {
  reference: string;
  title: string;
  place: string | null;
  justification: string | null;
  report: string | null;
}): string {
  const texts = [facts.reference, facts.title, facts.place, facts.justification, facts.report];
  return fold(texts.map((text) => text ?? "").join(" ")).slice(0, 4_000);
}
