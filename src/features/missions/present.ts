import { plainValues } from "@/components/forms/row-values.ts";
import type { Tone } from "@/components/ui/badge";
import type { FormValue } from "@/lib/form-state.ts";
import { amountCell, sheetOf } from "@/lib/sheets.ts";
import type { Mission, MissionApproval, MissionRow, ReportState } from "./schema.ts";

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
export const missionSheet = sheetOf<MissionRow>("missions", {
  reference: (row) => row.reference,
  direction: (row, words) => words(`direction.${row.direction}`),
  title: (row) => row.title,
  place: (row) => row.place,
  country: (row) => row.countryCode,
  startsOn: (row) => row.startsOn,
  endsOn: (row) => row.endsOn,
  approval: (row, words) => words(`approval.${row.approval}`),
  report: (row, words) => words(`reportState.${row.report}`),
  reportedOn: (row) => row.reportedOn,
  costAmount: (row) => amountCell(row.costAmount),
  costCurrency: (row) => row.costCurrency,
});

/** A mission as its form holds it. */
export function missionValues(mission: Mission): Record<string, FormValue> {
  return {
    ...plainValues(mission),
    where: mission.partner?.id,
    _where: mission.partner?.name,
    "agreements[]": mission.agreements.map(({ id }) => id),
    "_agreements[]": mission.agreements.map(({ reference, title }) => `${reference} · ${title}`),
  };
}
