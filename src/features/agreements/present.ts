import type { Tone } from "@/components/ui/badge";
import type { CsvValue } from "@/lib/csv.ts";
import type { FormValue } from "@/lib/form-state.ts";
import type { Agreement, AgreementPage, AgreementStatus } from "./schema.ts";

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
export function agreementSheet(
  page: AgreementPage,
  { words }: { words: (key: string) => string },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const fields = [
    "reference",
    "partners",
    "country",
    "kind",
    "title",
    "status",
    "signedOn",
    "endsOn",
    "lastActivityOn",
  ];
  return {
    name: "agreements",
    headers: fields.map((field) => words(`field.${field}`)),
    rows: page.rows.map((row) => [
      row.reference,
      row.partners,
      row.countryCode,
      words(`kind.${row.kind}`),
      row.title,
      words(`status.${row.status}`),
      row.signedOn,
      row.endsOn,
      row.lastActivityOn,
    ]),
  };
}

/** An agreement as its form holds it. */
export function agreementValues(agreement: Agreement): Record<string, FormValue> {
  const texts = Object.fromEntries(
    Object.entries(agreement).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return {
    ...texts,
    "partners[]": agreement.partners.map(({ id }) => id),
    "_partners[]": agreement.partners.map(({ name }) => name),
  };
}
