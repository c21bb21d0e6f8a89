import type { ErrorCode } from "./errors.ts";

/** The hidden field in which a form's date fields name themselves, so that the server knows what to read as a date. */
export const dateFieldsName = "_dates";

/** One value as a form sends it: text, several texts (checkboxes, repeated rows), or nothing. */
export type FormValue = string | string[] | undefined;

/** What somebody else changed since the form was opened, told to the one who lost the race. */
export type FieldConflict = { field: string; mine: string; theirs: string };

/**
 * What a form's action gives back. Sentences are already in the reader's language.
 * `values` always carries what was typed, so nothing is lost when the answer is a refusal.
 */
export type FormState<T = unknown> = {
  status: "idle" | "saved" | "unchanged" | "refused";
  values: Record<string, FormValue>;
  fieldErrors: Record<string, string>;
  problem?: {
    code: ErrorCode;
    title: string;
    detail: string;
    requestId: string;
    conflicts?: FieldConflict[];
  };
  data?: T;
};

/** The state of a form nobody has sent yet. */
export function idleForm<T>(values: Record<string, FormValue> = {}): FormState<T> {
  return { status: "idle", values, fieldErrors: {} };
}
