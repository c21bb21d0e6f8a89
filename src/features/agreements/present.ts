import { plainValues } from "@/components/forms/row-values.ts";
import type { Tone } from "@/components/ui/badge";
import type { FormValue } from "@/lib/form-state.ts";
import { sheetOf } from "@/lib/sheets.ts";
import type { Agreement, AgreementRow, AgreementStatus } from "./schema.ts";

/** The tone a status is drawn in; its word and mark say it too. */
export const statusTones: Record<AgreementStatus, Tone> = {
  draft: "neutral",
  "under-review": "neutral",
  referred: "warning",
  signed: "accent",
  "in-force": "success",
  suspended: "warning",
  expired: "neutral",
  terminated: "danger",
};

/** The list as a file: the columns of the screen, in the reader's words, dates as text with their precision. */
export const agreementSheet = sheetOf<AgreementRow>("agreements", {
  reference: (row) => row.reference,
  partners: (row) => row.partners,
  country: (row) => row.countryCode,
  kind: (row, words) => words(`kind.${row.kind}`),
  title: (row) => row.title,
  status: (row, words) => words(`status.${row.status}`),
  signedOn: (row) => row.signedOn,
  endsOn: (row) => row.endsOn,
  lastActivityOn: (row) => row.lastActivityOn,
});

/** An agreement as its form holds it. */
export function agreementValues(agreement: Agreement): Record<string, FormValue> {
  return {
    ...plainValues(agreement),
    "partners[]": agreement.partners.map(({ id }) => id),
    "_partners[]": agreement.partners.map(({ name }) => name),
  };
}
