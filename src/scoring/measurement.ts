/** What one area (district, neighbourhood) gave; `weight` is its population or sampling weight (§2.5). */
export interface AreaPart {
  readonly area: string;
  readonly weight: number;
  readonly value?: number | null;
  /** Answers behind the value, when it comes from a survey. */
  readonly n?: number | null;
}

/** How the city took part in a territorial outcome (§5). */
export type ContributionLevel = "direct" | "shared" | "contextual";

/** One (unit, indicator, period) with one of value, numerator/denominator, counts, answers, parts (§1). */
export interface Measurement {
  readonly id?: string | null;
  readonly unit?: string | null;
  readonly indicator: string;
  readonly period: string;
  readonly value?: number | boolean | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Answers by option; an option that is no number is "no opinion" and is left out. */
  readonly counts?: { readonly [option: string]: number } | null;
  readonly answers?: readonly { readonly value: number | null; readonly weight?: number | null }[] | null;
  readonly parts?: readonly AreaPart[] | null;
  /** Anything attached: a count above zero, a filled list or text. */
  readonly evidence?: unknown;
  readonly n?: number | null;
  readonly contribution?: ContributionLevel | string | null;
  /** `draft` and `rejected` never score; any other word than the four of §1 counts as usable. */
  readonly status?: string | null;
  /** Order of entry within a period; the order of the list when absent. */
  readonly sequence?: number | null;
}

/** An attribute of a city: one number, or numbers by period (§11). */
export type Attribute = number | null | { readonly [period: string]: number | null };

/** A city; `attributes` holds what indicators are divided by, such as its population. */
export interface Unit {
  readonly code: string;
  readonly attributes?: { readonly [name: string]: Attribute } | null;
}

/** A city's own point zero and target for one indicator (§7). */
export interface Target {
  readonly indicator: string;
  readonly baseline?: number | null;
  readonly target?: number | null;
}
