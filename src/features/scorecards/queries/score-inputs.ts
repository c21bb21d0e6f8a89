import "server-only";
import { isRecordMetric } from "@/features/frameworks/rules.ts";
import type { DefinitionNode, FrameworkDefinition } from "@/features/frameworks/schema.ts";
import type { Measurement, Unit } from "@/scoring/measurement.ts";
import type { QueryScope } from "@/server/scope.ts";

/** All that an organisation's scores are computed from, as the engine wants it. */
export type ScoreInputs = { unit: Unit; measurements: readonly Measurement[] };

type Entered = {
  id: string;
  indicator: string;
  period: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
  counts: Record<string, number> | null;
  contribution: string | null;
  availability: string;
  evidence: number;
};
type Counted = {
  metric: string;
  period: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
};
type Row = {
  populations: Record<string, number> | null;
  counted: Counted[] | null;
  entered: Entered[] | null;
};

/** The measurement id of a value counted from the records. */
const countedId = (metric: string, period: string) => `records:${metric}:${period}`;

/**
 * Reads what the acting organisation's scores under a framework are computed from, in one statement: of what people
 * entered, only what is approved; what is proposed in its place never scores (methodology, §1).
 */
export async function readScoreInputs(
  scope: Pick<QueryScope, "tx" | "organisationId">,
  framework: FrameworkDefinition,
): Promise<ScoreInputs> {
  const [row] = await scope.tx.$queryRaw<Row[]>`select
    (select jsonb_object_agg(year::text, inhabitants) from organisation_population
      where organisation_id = ${scope.organisationId}::uuid) as populations,
    (select jsonb_agg(jsonb_build_object('metric', metric, 'period', period, 'value', value,
        'numerator', numerator, 'denominator', denominator) order by metric, period) from derived_value
      where organisation_id = ${scope.organisationId}::uuid) as counted,
    (select jsonb_agg(jsonb_build_object('id', m.id, 'indicator', m.indicator_code, 'period', m.period,
        'value', m.value, 'numerator', m.numerator, 'denominator', m.denominator, 'n', m.sample_size,
        'counts', m.counts, 'contribution', m.contribution, 'availability', m.availability,
        'evidence', (select count(*) from evidence e
          where e.organisation_id = m.organisation_id and e.measurement_id = m.id)) order by m.indicator_code, m.period)
      from measurement m
      where m.organisation_id = ${scope.organisationId}::uuid and m.framework_key = ${framework.id}
        and not m.proposed) as entered`;
  const byMetric = new Map<string, DefinitionNode>();
  const counts = new Map<string, DefinitionNode>();
  for (const node of indicatorsIn(framework.root)) {
    if (isRecordMetric(node.source?.metric)) byMetric.set(node.source.metric, node);
    else counts.set(node.code, node);
  }
  return {
    unit: { code: scope.organisationId, attributes: { population: row?.populations ?? null } },
    measurements: [
      ...(row?.counted ?? []).flatMap((each) => countedMeasurement(each, byMetric.get(each.metric))),
      // Where the records speak, nobody's entry does.
      ...(row?.entered ?? []).flatMap((each) =>
        counts.has(each.indicator) ? [enteredMeasurement(each)] : [],
      ),
    ],
  };
}

function indicatorsIn(node: DefinitionNode): DefinitionNode[] {
  return node.children ? node.children.flatMap(indicatorsIn) : [node];
}

function countedMeasurement(counted: Counted, node: DefinitionNode | undefined): Measurement[] {
  const { metric, period, value, numerator, denominator } = counted;
  if (!node || (value === null && denominator === null)) return [];
  return [
    {
      id: countedId(metric, period),
      indicator: node.code,
      period,
      ...(value === null ? { numerator, denominator } : { value }),
      evidence: 1, // The records are the evidence.
      contribution: node.contributionDefault ?? null,
      status: "approved",
    },
  ];
}

function enteredMeasurement(entered: Entered): Measurement {
  const { availability, ...rest } = entered;
  return { ...rest, status: availability === "value" ? "approved" : availability.replace("-", "_") };
}
