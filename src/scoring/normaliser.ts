import type { Normalisation } from "./framework.ts";
import { demand } from "./spec-error.ts";

/** Kinds of compiled normalisation; up to MINMAX the score is a position between two ends. */
export const GOALPOSTS = 0;
export const LOG = 1;
export const TARGET = 2;
const LIKERT = 3;
const IDENTITY = 4;
export const MINMAX = 5;
export const BANDS = 6;
export const RUBRIC = 7;
export const BOOLEAN = 8;

/** A normalisation checked once and reduced to the numbers a loop needs (§3). */
export interface Normaliser {
  readonly kind: number;
  /** The ends of the scale: what scores lowest and highest; of logs for log-goalposts. */
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly mirrored: boolean;
  /** Low end and length of the score scale, normally 0 and 100. */
  readonly low: number;
  readonly span: number;
  readonly bands: readonly { readonly min: number; readonly score: number }[];
  readonly below: number;
  readonly levelScores: readonly number[];
  /** A fixed point zero for distance-to-target, when it is not the city's baseline. */
  readonly fixedBaseline: number | null;
}

const finite = (x: unknown): x is number => typeof x === "number" && Number.isFinite(x);

/**
 * Checks a normalisation and prepares it for scoring on `scale` (§3).
 * Example: goalposts 5 to 5 are refused. @throws SpecError
 */
export function compileNormaliser(
  spec: Normalisation,
  scale: readonly [number, number],
  direction: number | null | undefined,
  name: string,
): Normaliser {
  const [low, high] = scale;
  const own = "direction" in spec ? spec.direction : null;
  const base = {
    from: low,
    to: high,
    offset: 0,
    mirrored: (own ?? direction ?? 1) < 0,
    low,
    span: high - low,
    bands: [],
    below: low,
    levelScores: [],
    fixedBaseline: null,
  };
  switch (spec.method) {
    case "goalposts": {
      const { worst, best } = spec;
      demand(finite(worst) && finite(best), `${name}: goalposts need two numbers, worst and best.`);
      demand(worst !== best, `${name}: worst and best are equal, so nothing lies between them.`);
      return { ...base, kind: GOALPOSTS, from: worst, to: best };
    }
    case "log-goalposts": {
      const { worst, best } = spec;
      const offset = spec.offset ?? 0;
      demand(finite(worst) && finite(best) && finite(offset), `${name}: log goalposts need two numbers.`);
      demand(offset >= 0, `${name}: the offset of log goalposts cannot be negative.`);
      demand(worst !== best, `${name}: worst and best are equal, so nothing lies between them.`);
      demand(worst + offset > 0 && best + offset > 0, `${name}: log goalposts must lie above zero.`);
      return { ...base, kind: LOG, from: Math.log(worst + offset), to: Math.log(best + offset), offset };
    }
    case "distance-to-target":
      return { ...base, kind: TARGET, fixedBaseline: finite(spec.from) ? spec.from : null };
    case "bands": {
      demand(Array.isArray(spec.bands) && spec.bands.length > 0, `${name}: bands need at least one band.`);
      demand(
        spec.bands.every((b) => finite(b.min) && finite(b.score)),
        `${name}: a band needs min and score.`,
      );
      return {
        ...base,
        kind: BANDS,
        bands: spec.bands.toSorted((a, b) => a.min - b.min),
        below: spec.below ?? low,
      };
    }
    case "rubric": {
      const levels = spec.levels ?? spec.levelScores?.length ?? 5;
      demand(Number.isInteger(levels) && levels >= 2, `${name}: a rubric needs at least two levels.`);
      const even = Array.from({ length: levels }, (_, level) => low + (high - low) * (level / (levels - 1)));
      const levelScores = spec.levelScores ?? even;
      demand(
        levelScores.length === levels && levelScores.every(finite),
        `${name}: one score a level, please.`,
      );
      return { ...base, kind: RUBRIC, levelScores };
    }
    case "likert": {
      demand(finite(spec.points) && spec.points > 1, `${name}: a Likert scale needs at least two points.`);
      const ends = base.mirrored ? { from: spec.points, to: 1 } : { from: 1, to: spec.points };
      return { ...base, ...ends, kind: LIKERT };
    }
    case "boolean":
      return { ...base, kind: BOOLEAN };
    case "identity":
      return { ...base, kind: IDENTITY };
    case "minmax":
      return { ...base, kind: MINMAX };
    default:
      demand(
        false,
        `${name}: "${(spec as { method?: unknown }).method}" is not a normalisation of this methodology.`,
      );
  }
}
