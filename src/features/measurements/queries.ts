import "server-only";
import { z } from "zod";
import { findAdoption, frameworkById } from "@/features/frameworks/queries.ts";
import { activeIndicators, dimensionsOf, originOf, scoredYears } from "@/features/frameworks/rules.ts";
import { today } from "@/lib/dates.ts";
import { optionalText } from "@/lib/fields.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import {
  type CountedValue,
  type GridLine,
  type Measurement,
  type MeasurementGrid,
  measurementGrid,
} from "./schema.ts";

type StoredEntry = Omit<Measurement, "updatedAt" | "status" | "evidence"> & {
  updatedAt: Date;
  status: string;
  evidence: { address: string | null; recordReference: string | null; note: string | null }[];
};

/** The columns of an entry, for every read of this room. */
export const entryColumns = {
  id: true,
  value: true,
  numerator: true,
  denominator: true,
  sampleSize: true,
  source: true,
  method: true,
  contribution: true,
  status: true,
  note: true,
  version: true,
  updatedAt: true,
  evidence: { select: { address: true, recordReference: true, note: true }, orderBy: { createdAt: "asc" } },
} as const;

/** An entry as the room tells it: its first piece of evidence as one text. */
export function entryOf({ evidence, updatedAt, status, ...rest }: StoredEntry): Measurement {
  const [first] = evidence;
  return {
    ...rest,
    status: status as Measurement["status"],
    updatedAt: updatedAt.toISOString(),
    evidence: first?.address ?? first?.recordReference ?? first?.note ?? "",
  };
}

/** The indicators of a period with where each value comes from, what was counted and what was entered. */
export const listMeasurements = query(
  {
    permission: "measurement:read",
    input: z.object({ period: optionalText(7) }),
    output: measurementGrid,
    about: "Lists the indicators of a period with their values",
  },
  async (scope, input): Promise<MeasurementGrid> => {
    const adoption = await findAdoption(scope);
    const thisYear = today(scope.organisation.timeZone, scope.now).slice(0, 4);
    if (!adoption)
      return { adopted: false, period: thisYear, periods: [], stage: 1, dimensions: [], lines: [] };
    const framework = await frameworkById(scope, adoption.frameworkId);
    const { stage } = adoption;
    const periods = scoredYears(adoption, thisYear);
    const period = periods.find((each) => each === input.period) ?? periods.at(-1) ?? thisYear;
    const entered = await scope.tx.measurement.findMany({
      where: { organisationId: scope.organisationId, frameworkKey: adoption.key, period },
      select: { indicatorCode: true, ...entryColumns },
    });
    const byCode = new Map(entered.map(({ indicatorCode, ...entry }) => [indicatorCode, entryOf(entry)]));
    const counted = await countedIn(scope, period);
    const lines = activeIndicators(framework, stage).map(({ node, dimension }): GridLine => {
      const origin = originOf(node);
      const metric = node.source?.metric ?? null;
      return {
        code: node.code,
        name: node.name ?? { fr: node.code, es: node.code, pt: node.code, en: node.code },
        unit: node.unit ?? null,
        help: node.help ?? null,
        rubric: [...(node.rubric ?? [])],
        dimension: dimension?.code ?? "",
        scaleType: node.scaleType ?? "count",
        perInhabitants: Boolean(node.per),
        evidenceFrom: node.evidenceFrom ?? null,
        minSample: node.minSample ?? null,
        origin,
        metric,
        counted: origin === "records" && metric ? (counted.get(metric) ?? null) : null,
        measurement: origin === "records" ? null : (byCode.get(node.code) ?? null),
      };
    });
    const dimensions = dimensionsOf(framework, stage).flatMap(({ code, name }) =>
      name ? [{ code, name }] : [],
    );
    return { adopted: true, period, periods, stage, dimensions, lines };
  },
);

async function countedIn(scope: QueryScope, period: string): Promise<Map<string, CountedValue>> {
  const rows = await scope.tx.derivedValue.findMany({
    where: { organisationId: scope.organisationId, period },
    select: { metric: true, value: true, numerator: true, denominator: true },
  });
  return new Map(rows.map(({ metric, ...value }) => [metric, value]));
}
