import type { Framework, Stage } from "./framework.ts";
import { scorecardAt } from "./materialise.ts";
import type { Measurement, Target, Unit } from "./measurement.ts";
import { scoreMany } from "./score-many.ts";
import type { Scorecard } from "./scorecard.ts";

/** Everything a score depends on; `measurements` may reach back beyond the period. */
export interface ScoreUnitInput {
  readonly framework: Framework;
  readonly unit: Unit;
  readonly measurements: readonly Measurement[];
  readonly targets?: readonly Target[] | null;
  readonly period: string;
  readonly stage?: Stage;
}

/**
 * The scorecard of one city in one period: every active node with score, coverage, status, weight, contribution
 * and loss, the measurements used and the gaps with their reasons (§2–§6).
 * Example: weights 2 and 3 on 50 and 100 score 80, to which they contribute 20 and 60. @throws SpecError
 */
export function scoreUnit({
  framework,
  unit,
  measurements,
  targets,
  period,
  stage,
}: ScoreUnitInput): Scorecard {
  const cities = [{ unit, measurements, targets: targets ?? null }];
  return scorecardAt(scoreMany({ framework, stage, periods: [period], cities }), 0, 0);
}
