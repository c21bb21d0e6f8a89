import { activeNodes, originOf } from "@/features/frameworks/rules.ts";
import type { FrameworkDefinition } from "@/features/frameworks/schema.ts";
import type { Measurement, Unit } from "@/scoring/measurement.ts";
import type { Sha256 } from "@/scoring/random.ts";
import { scoreRobustness } from "@/scoring/robustness.ts";
import { scoreUnit } from "@/scoring/score-unit.ts";
import { ENGINE_VERSION } from "@/scoring/version.ts";

/** What one period is scored from. */
export type PeriodInput = {
  framework: FrameworkDefinition;
  stage: number;
  period: string;
  unit: Unit;
  measurements: readonly Measurement[];
};

/** A node as it is stored; scores, low and high in points. */
export type StoredNode = {
  code: string;
  level: string;
  position: number;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number;
  status: string;
  reason: string | null;
  value: number | null;
  age: number | null;
  clamped: string | null;
  nominalWeight: number;
  weight: number;
  contribution: number | null;
  loss: number | null;
  origin: string | null;
};

/** A scorecard as it is stored. */
export type StoredCard = { period: string; engineVersion: string; inputHash: string; nodes: StoredNode[] };

/** The runs behind the range of a score (methodology §8). */
const robustnessRuns = 1_000;

/** Scores a period, with the 5–95 range of each dimension from 1,000 runs on this city alone, seeded by the hash. */
export function scorePeriod(input: PeriodInput, hash: string, sha256: Sha256): StoredCard {
  const card = scoreUnit(input);
  const { framework, stage, period, unit, measurements } = input;
  const places = new Map(activeNodes(framework, stage).map(({ node }) => [node.code, node]));
  const nodes = card.codes.flatMap((code, position): StoredNode[] => {
    const scored = card.nodes[code];
    const node = places.get(code);
    if (!scored || !node) return [];
    const ranged = node.type === "dimension" && scored.score !== null;
    const [spread] = ranged
      ? scoreRobustness({
          framework,
          stage,
          period,
          cities: [{ unit, measurements }],
          node: code,
          seed: hash,
          sha256,
          runs: robustnessRuns,
        })
      : [];
    return [
      {
        code,
        level: node.type,
        position,
        score: scored.score,
        low: spread?.scoreP5 ?? null,
        high: spread?.scoreP95 ?? null,
        coverage: scored.coverage ?? 0,
        status: scored.status,
        reason: scored.reason,
        value: scored.value,
        age: scored.age,
        clamped: scored.clamped,
        nominalWeight: scored.nominalWeight,
        weight: scored.weight,
        contribution: scored.contribution,
        loss: scored.loss,
        origin: node.type === "indicator" ? (originOf(node) === "records" ? "derived" : "measured") : null,
      },
    ];
  });
  return { period, engineVersion: ENGINE_VERSION, inputHash: hash, nodes };
}
