/** One base period per framework (§1). */
export type BasePeriod = "year" | "semester" | "quarter";

/** How a raw value becomes a score (§3); `worst` scores 0 and `best` scores 100. */
export type Normalisation =
  | { method: "goalposts"; worst: number; best: number }
  | { method: "log-goalposts"; worst: number; best: number; offset?: number | null }
  | { method: "distance-to-target"; from?: "baseline" | number | null }
  | { method: "bands"; below?: number | null; bands: readonly { min: number; score: number }[] }
  | { method: "rubric"; levels?: number | null; levelScores?: readonly number[] | null }
  | { method: "likert"; points: number; direction?: number | null }
  | { method: "boolean"; direction?: number | null }
  | { method: "identity" }
  | { method: "minmax"; direction?: number | null };

/** A weight, possibly by stage: `{"default": 1, "3": 2}` (§1). */
export type Weight = number | { readonly [stage: string]: number };

/** How a node combines its children (§4); arithmetic when absent. */
export interface Aggregation {
  readonly method: "arithmetic" | "geometric";
  readonly floor?: number | null;
}

/** A node of the tree root → dimension → criterion → indicator; one with `children` is a branch (§1). */
export interface FrameworkNode {
  readonly code: string;
  readonly type?: string | null;
  readonly weight?: Weight | null;
  readonly children?: readonly FrameworkNode[] | null;
  // Branches only.
  readonly aggregation?: Aggregation | null;
  readonly minCoverage?: number | null;
  // Indicators only.
  readonly normalisation?: Normalisation | null;
  /** 1 when more is better (default), -1 when less is; only methods without goalposts read it. */
  readonly direction?: number | null;
  readonly stages?: readonly (number | string)[] | null;
  /** How many base periods a value stays in force after its own. */
  readonly validity?: number | null;
  readonly within?: "last" | "sum" | "mean" | null;
  readonly multiplier?: number | null;
  readonly per?: { readonly attribute: string; readonly multiplier?: number | null } | null;
  readonly minSample?: number | null;
  readonly minAreaCoverage?: number | null;
  readonly evidenceFrom?: number | null;
  readonly required?: boolean | null;
  /** Scores x(1−A) instead of x, with A the Atkinson inequality between areas (§2.5). */
  readonly inequalityAdjusted?: boolean | null;
}

/** A published framework version: immutable, so it may be compiled once (§1). */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly basePeriod?: BasePeriod | null;
  readonly scale?: readonly [number, number] | readonly number[] | null;
  /** `null` says that the dimensions stand beside each other and no overall index exists. */
  readonly overall?: { readonly aggregation?: Aggregation | null } | null;
  readonly root: FrameworkNode;
}

/** The stage of the Montevideo path a city is in; none means that every indicator is active. */
export type Stage = number | string | null | undefined;
