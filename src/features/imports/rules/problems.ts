import type { ImportField } from "./fields.ts";

/** With one of these a row cannot be imported at all. */
export const errorCodes = [
  "partner-missing",
  "partner-identifier",
  "partner-not-a-name",
  "partner-is-own-city",
] as const;

/** With these a row can be imported, without the doubtful value or after a look. */
export const attentionCodes = [
  "partner-likely",
  "several-partners",
  "partners-split",
  "row-repeated",
  "country-unreadable",
  "partner-kind-unreadable",
  "kind-missing",
  "kind-unreadable",
  "status-unreadable",
  "date-unreadable",
  "date-implausible",
  "dates-reversed",
  "signed-in-future",
  "budget-unreadable",
  "budget-negative",
  "currency-unreadable",
  "url-unreadable",
  "text-too-long",
  "cell-error",
  "key-repeated",
] as const;

export type ProblemCode = (typeof errorCodes)[number] | (typeof attentionCodes)[number];

/** What is wrong with one cell: where a spreadsheet shows it, what it holds, and the sentences that say so. */
export type Problem = {
  /** 1-based row number in the file. */
  row: number;
  /** The column's heading in the file's words. */
  column: string;
  field: ImportField;
  value: string;
  code: ProblemCode;
  /** `<key>.what` says what is wrong, `<key>.mend` how to put it right. */
  message: { key: string; params: Record<string, string | number> };
};

const errors: ReadonlySet<string> = new Set(errorCodes);

/** Says whether a problem keeps its row from being imported. */
export function isError(problem: Problem): boolean {
  return errors.has(problem.code);
}

/** Builds a problem; row, column and value always reach the sentence, long values cut to 80 characters. */
export function problem(
  at: { row: number; column: string; field: ImportField; value: string },
  code: ProblemCode,
  params: Record<string, string | number> = {},
): Problem {
  const shown = at.value.length > 80 ? `${at.value.slice(0, 79)}…` : at.value;
  return {
    ...at,
    code,
    message: {
      key: `importProblems.${code}`,
      params: { row: at.row, column: at.column, value: shown, ...params },
    },
  };
}
