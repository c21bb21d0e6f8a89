import type { Tone } from "@/components/ui/badge";
import type { CsvValue } from "@/lib/csv.ts";
import type { FormValue } from "@/lib/form-state.ts";
import type { Mission, MissionApproval, MissionPage, ReportState } from "./schema.ts";

/** The tone an approval is drawn in; its word and mark say it too. */
export const approvalTones: Record<MissionApproval, Tone> = {
  "not-asked": "neutral",
  awaiting: "warning",
  approved: "success",
  returned: "warning",
  refused: "danger",
};

/** The tone in which a report's state is drawn. */
export const reportTones: Record<ReportState, Tone> = {
  "not-needed": "neutral",
  upcoming: "neutral",
  due: "warning",
  overdue: "danger",
  "in-time": "success",
  late: "warning",
  undated: "neutral",
};

/** The list as a file: the columns of the screen, in the reader's words, dates as text with their precision. */
export function missionSheet(
  page: MissionPage,
  { words }: { words: (key: string) => string },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const fields = [
    "reference",
    "direction",
    "title",
    "place",
    "country",
    "startsOn",
    "endsOn",
    "approval",
    "report",
    "reportedOn",
    "costAmount",
    "costCurrency",
  ];
  return {
    name: "missions",
    headers: fields.map((field) => words(`field.${field}`)),
    rows: page.rows.map((row) => [
      row.reference,
      words(`direction.${row.direction}`),
      row.title,
      row.place,
      row.countryCode,
      row.startsOn,
      row.endsOn,
      words(`approval.${row.approval}`),
      words(`reportState.${row.report}`),
      row.reportedOn,
      row.costAmount === null ? null : { amount: row.costAmount },
      row.costCurrency,
    ]),
  };
}

/** A mission as its form holds it. */
export function missionValues(mission: Mission): Record<string, FormValue> {
  const texts = Object.fromEntries(
    Object.entries(mission).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
  return {
    ...texts,
    where: mission.partner?.id,
    _where: mission.partner?.name,
    "agreements[]": mission.agreements.map(({ id }) => id),
    "_agreements[]": mission.agreements.map(({ reference, title }) => `${reference} · ${title}`),
  };
}
