import type { Tone } from "@/components/ui/badge";
import { formatNumber, roundHalfAway } from "@/lib/numbers.ts";
import type { GridLine, MeasurementStatus } from "./schema.ts";

export { inWords } from "@/features/frameworks/rules.ts";

/** A row to fill in, its words already in the reader's language and its numbers in the city's decimals. */
export type EntryRow = {
  code: string;
  name: string;
  unit: string;
  /** What the indicator means, behind "details". */
  help: string;
  hints: string[];
  /** A choice (rubric, yes or no) or a number. */
  options: { value: string; label: string }[];
  percentage: boolean;
  survey: boolean;
  territorial: boolean;
  /** Whether what is saved is approved at once, unless said otherwise. */
  mayApprove: boolean;
  values: Record<string, string>;
  version: number | null;
};

/** A value with at most two decimals, as a format locale writes it. */
export function written(value: number, formatLocale: string): string {
  return formatNumber(roundHalfAway(value, 2), formatLocale, { maximumFractionDigits: 2 });
}

/** A number as a field shows it: the organisation's decimal mark, no grouping, every digit. */
export function typed(value: number | null | undefined, formatLocale: string): string {
  if (value === null || value === undefined) return "";
  return formatNumber(value, formatLocale, { useGrouping: false, maximumFractionDigits: 12 });
}

/** How the grid is filled: what the records give, what was entered (or explained), what waits, what is to be entered. */
export function gridCounts(lines: readonly GridLine[]): {
  counted: number;
  entered: number;
  awaiting: number;
  due: number;
} {
  const own = lines.filter(({ origin }) => origin !== "records");
  return {
    counted: lines.filter(({ origin, counted }) => origin === "records" && counted?.value != null).length,
    entered: own.filter(({ measurement }) => measurement !== null && measurement.status !== "draft").length,
    awaiting: own.filter(({ measurement }) => measurement?.status === "submitted").length,
    due: own.length,
  };
}

/** The tone in which an entry's status is drawn; its word and mark say it too. */
export const statusTones: Record<MeasurementStatus, Tone> = {
  approved: "success",
  submitted: "warning",
  returned: "danger",
  draft: "neutral",
};
