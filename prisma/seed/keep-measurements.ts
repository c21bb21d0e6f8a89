import { adoptFramework } from "../../src/features/scorecards/commands/adopt-framework.ts";
import { uuidv7 } from "../../src/lib/ids.ts";
import type { Standing } from "../../src/server/actor.ts";
import { unsafeActIn } from "../../src/server/corridor.ts";
import { unsafeClient } from "../../src/server/database.ts";
import { run } from "../../src/server/run.ts";
import type { Random } from "./random.ts";
import type { SeedCity } from "./world/cities.ts";

type Standings = SeedCity["standing"];

/** Stage-1 indicators whose records come later: the raw value at 0 and at 1, on which scale, and whether inhabitants divide it. */
const measured: readonly {
  code: string;
  dimension: keyof Standings;
  worst: number;
  best: number;
  log?: number;
  per?: number;
  contribution?: string;
}[] = [
  { code: "I01", dimension: "institutional", worst: 20, best: 90 },
  { code: "I02", dimension: "institutional", worst: 0, best: 30 },
  { code: "I04", dimension: "institutional", worst: 0, best: 2 },
  { code: "I05", dimension: "institutional", worst: 0, best: 80 },
  { code: "I06", dimension: "institutional", worst: 0, best: 60 },
  { code: "I09", dimension: "institutional", worst: 0, best: 10 },
  { code: "T01", dimension: "territorial", worst: 1, best: 200, log: 0, per: 1, contribution: "shared" },
  { code: "T02", dimension: "territorial", worst: 0, best: 40, log: 1, per: 10_000, contribution: "shared" },
  { code: "T04", dimension: "territorial", worst: 0.1, best: 10, log: 0, per: 1, contribution: "direct" },
  { code: "T05", dimension: "territorial", worst: 0, best: 3, contribution: "direct" },
  { code: "T08", dimension: "territorial", worst: 10, best: 100, contribution: "direct" },
];

/** One value of the world, ready to be entered. */
export type SeedValue = { indicator: string; period: string; value: number; contribution: string | null };

/** The values of a city that stands so in each dimension, growing a little each year; some are missing, as in life. */
export function valuesFor(
  standing: Standings,
  inhabitants: number,
  years: readonly number[],
  random: Random,
): SeedValue[] {
  const values: SeedValue[] = [];
  for (const { code, dimension, worst, best, log, per, contribution } of measured) {
    const place = standing[dimension];
    if (place === null || random.chance(0.06)) continue;
    const own = (random.next() - 0.5) * 0.35;
    for (const [index, year] of years.entries()) {
      const share = Math.min(1, Math.max(0, place + own + index * 0.03 + (random.next() - 0.5) * 0.08));
      const rate =
        log === undefined
          ? worst + share * (best - worst)
          : Math.exp(Math.log(worst + log) + share * (Math.log(best + log) - Math.log(worst + log))) - log;
      const total = per ? (rate * inhabitants) / per : rate;
      const value = total > 1_000 ? Math.round(total / 100) * 100 : Math.round(total * 10) / 10;
      values.push({ indicator: code, period: String(year), value, contribution: contribution ?? null });
    }
  }
  if (standing.political !== null)
    for (const year of years)
      values.push({
        indicator: "P12",
        period: String(year),
        value: random.chance(standing.political) ? 1 : 0,
        contribution: null,
      });
  return values;
}

/**
 * Enters a city's values in one stroke, each with its source and evidence, then adopts the default framework, which
 * scores every year once instead of after each value.
 */
export async function keepMeasurements(
  city: SeedCity,
  by: Standing,
  random: Random,
  years: readonly number[],
  source: string,
): Promise<void> {
  if (!by.organisation || !by.actor) throw new Error("values are entered by a member");
  const author = by.actor.userId;
  await unsafeActIn(by.organisation.id, by.actor, async (scope) => {
    const rows = valuesFor(city.standing, city.inhabitants, years, random).map(({ indicator, ...value }) => ({
      ...value,
      organisationId: scope.organisationId,
      id: uuidv7(),
      frameworkKey: "three-dimensions",
      indicatorCode: indicator,
      source,
      createdById: author,
      updatedById: author,
    }));
    await scope.tx.measurement.createMany({ data: rows });
    await scope.tx.evidence.createMany({
      data: rows.map((row) => ({
        organisationId: scope.organisationId,
        id: uuidv7(),
        kind: "address",
        address: `https://${city.slug}.example/evidence/${row.indicatorCode.toLowerCase()}-${row.period}`,
        measurementId: row.id,
        createdById: author,
      })),
    });
    scope.audit({ type: "measurement.recorded", facts: { count: rows.length, demonstration: true } });
  });
  await adoptDefault(by, years);
}

/** Adopts the default framework at stage 1 with the first year as zero point, which scores every year. */
export async function adoptDefault(by: Standing, years: readonly number[]): Promise<void> {
  const framework = await defaultFramework();
  const first = String(years[0]);
  await run(adoptFramework, by, { frameworkId: framework, stage: 1, fromPeriod: first, zeroPeriod: first });
}

let known: Promise<string> | undefined;

function defaultFramework(): Promise<string> {
  known ??= unsafeClient("app")
    .framework.findFirst({
      where: { key: "three-dimensions" },
      orderBy: { publishedAt: "desc" },
      select: { id: true },
    })
    .then((row) => {
      if (!row) throw new Error("the default framework is not published: run the migrations first");
      return row.id;
    });
  return known;
}
