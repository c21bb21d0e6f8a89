import "server-only";
import { z } from "zod";
import { findAdoption, frameworkById } from "@/features/frameworks/queries.ts";
import {
  activeIndicators,
  dimensionsOf,
  originOf,
  scoredYears,
  untranslated,
} from "@/features/frameworks/rules.ts";
import { today } from "@/lib/dates.ts";
import { optionalText } from "@/lib/fields.ts";
import { query } from "@/server/operation.ts";
import { isOpen, type QueryScope } from "@/server/scope.ts";
import { type CountedValue, type GridLine, type MeasurementGrid, measurementGrid } from "../schema.ts";
import { entryColumns, toldEntries } from "./stored-entries.ts";

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
      return {
        adopted: false,
        period: thisYear,
        periods: [],
        stage: 1,
        mayApprove: false,
        awaiting: [],
        dimensions: [],
        lines: [],
      };
    const framework = await frameworkById(scope, adoption.frameworkId);
    const { stage } = adoption;
    const periods = scoredYears(adoption, thisYear);
    const period = periods.find((each) => each === input.period) ?? periods.at(-1) ?? thisYear;
    const kept = { organisationId: scope.organisationId, frameworkKey: adoption.key };
    const rows = await scope.tx.measurement.findMany({
      where: { ...kept, period },
      select: { indicatorCode: true, ...entryColumns },
    });
    const told = await toldEntries(scope, rows);
    const entered = rows.map(({ indicatorCode, proposed }, index) => ({
      code: indicatorCode,
      proposed,
      entry: told[index] ?? null,
    }));
    const entryOf = (code: string, proposed: boolean) =>
      entered.find((each) => each.code === code && each.proposed === proposed)?.entry ?? null;
    const counted = await countedIn(scope, period);
    const lines = activeIndicators(framework, stage).map(({ node, dimension }): GridLine => {
      const origin = originOf(node);
      const metric = node.source?.metric ?? null;
      return {
        code: node.code,
        name: node.name ?? untranslated(node.code),
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
        measurement: origin === "records" ? null : (entryOf(node.code, true) ?? entryOf(node.code, false)),
        inForce: origin === "records" ? null : entryOf(node.code, false),
      };
    });
    const dimensions = dimensionsOf(framework, stage).flatMap(({ code, name }) =>
      name ? [{ code, name }] : [],
    );
    const mayApprove = isOpen(scope, "measurement:approve");
    const awaiting = await awaitingIn(scope, adoption.key);
    return { adopted: true, period, periods, stage, mayApprove, awaiting, dimensions, lines };
  },
);

/** How many entries wait for approval, by period. */
async function awaitingIn(scope: QueryScope, frameworkKey: string): Promise<MeasurementGrid["awaiting"]> {
  const groups = await scope.tx.measurement.groupBy({
    by: ["period"],
    where: { organisationId: scope.organisationId, frameworkKey, status: "submitted" },
    _count: true,
    orderBy: { period: "asc" },
  });
  return groups.map(({ period, _count }) => ({ period, count: _count }));
}

async function countedIn(scope: QueryScope, period: string): Promise<Map<string, CountedValue>> {
  const rows = await scope.tx.derivedValue.findMany({
    where: { organisationId: scope.organisationId, period },
    select: { metric: true, value: true, numerator: true, denominator: true },
  });
  return new Map(rows.map(({ metric, ...value }) => [metric, value]));
}
