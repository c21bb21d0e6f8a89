import type { AreaResult } from "./areas.ts";
import type { Stage } from "./framework.ts";
import type { Profile } from "./profile.ts";
import type { Reason } from "./reasons.ts";
import type { SurveyResult } from "./survey.ts";

/** Status of a node (§4); the root above dimensions that stand apart is `not-applicable`. */
export type NodeStatus = "scored" | "measured" | "carried" | "missing" | "not-applicable";

/** What a value or score wants its reader to know. */
export type NodeFlag = "low" | "high" | "carried" | "partial-areas";

/** One node of a scorecard; null where there is none. */
export interface NodeScore {
  readonly code: string;
  readonly parent: string | null;
  readonly isIndicator: boolean;
  /** On the framework's scale, normally 0–100. */
  readonly score: number | null;
  /** Share of weight with data, 0–1; null when not applicable. */
  readonly coverage: number | null;
  readonly status: NodeStatus;
  readonly reason: Reason | null;
  /** Base periods since the value was measured. */
  readonly age: number | null;
  /** The raw value after §2, in the indicator's unit. */
  readonly value: number | null;
  readonly clamped: "low" | "high" | null;
  readonly flags: readonly NodeFlag[];
  /** Shares of the score explained (an overall index's, else the dimension's), 0–1. */
  readonly nominalWeight: number;
  readonly weight: number;
  /** Points of that score; null under any geometric mean, where only losses add up (§6). */
  readonly contribution: number | null;
  readonly loss: number | null;
  /** Ids of the measurements used (or left unusable); one without an id gives its place in the list, as `#3`. */
  readonly measurements: readonly string[];
  /** The level stated with the measurement in force (§5). */
  readonly contributionLevel: string | null;
  readonly survey: SurveyResult | null;
  readonly areas: AreaResult | null;
}

/** An active indicator or withheld branch without a score, and why. */
export interface Gap {
  readonly code: string;
  readonly reason: Reason;
}

/** What a dimension reports beside its score. */
export interface DimensionNote {
  readonly code: string;
  readonly profile: Profile;
  /** Share of the dimension's weight that does not apply to the city, 0–1; warn above a quarter (§2). */
  readonly notApplicableShare: number;
}

/** The scores of one city in one period, explained. */
export interface Scorecard {
  readonly framework: { readonly id: string; readonly version: string };
  readonly engineVersion: string;
  readonly unit: string;
  readonly period: string;
  readonly stage: Stage;
  /** Active nodes by code, in framework order; `codes` keeps that order where a code looks like a number. */
  readonly nodes: { readonly [code: string]: NodeScore };
  readonly codes: readonly string[];
  readonly gaps: readonly Gap[];
  readonly dimensions: readonly DimensionNote[];
}
