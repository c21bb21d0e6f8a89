import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adoptFramework } from "@/features/scorecards/commands/adopt-framework.ts";
import { recomputeScores } from "@/features/scorecards/commands/recompute-scores.ts";
import type { ScoreFamily } from "@/features/scorecards/commands/refresh-scores.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makePerson, standingOf } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
const cities: ScoredCity[] = [];

async function city(wish: Parameters<typeof makeScoredCity>[1] = {}): Promise<ScoredCity> {
  const made = await makeScoredCity(db, wish);
  cities.push(made);
  return made;
}

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  for (const { owner } of cities) await owner.end();
  await closeDatabase();
});

/** Everything stored of a city's scores, but when it was computed and under which id. */
async function stored({ owner, organisation }: ScoredCity) {
  const { rows: cards } = await owner.query(
    "select stage, period, input_hash, engine_version from scorecard where organisation_id = $1 order by stage, period",
    [organisation.id],
  );
  const { rows: nodes } = await owner.query(
    `select s.stage, s.period, n.code, n.level, n.position, n.score, n.low, n.high, n.coverage, n.status, n.reason, n.value,
      n.age, n.clamped, n.nominal_weight, n.weight, n.contribution, n.loss, n.origin
     from scorecard_node n join scorecard s on s.organisation_id = n.organisation_id and s.id = n.scorecard_id
     where n.organisation_id = $1 order by s.stage, s.period, n.position`,
    [organisation.id],
  );
  const { rows: values } = await owner.query(
    "select metric, period, value, numerator, denominator from derived_value where organisation_id = $1 order by 1, 2",
    [organisation.id],
  );
  return { cards, nodes, values };
}

const day = fc.constantFrom(
  null,
  "2023",
  "2024-03",
  "2024-12-31",
  "2025-01-01",
  "2025-06-15",
  "2025-12",
  "2026",
  "2026-10-01",
);
const edits: Record<
  string,
  { family: ScoreFamily; row: fc.Arbitrary<Record<string, string | number | null>> }
> = {
  agreement: {
    family: "agreements",
    row: fc.record({
      status: fc.constantFrom("draft", "in-force", "suspended", "expired", "terminated"),
      signed_on: day,
      ends_on: day,
      measurable_objective: fc.constantFrom(null, "Objectif"),
      work_plan: fc.constantFrom(null, "Plan"),
    }),
  },
  mission: {
    family: "missions",
    row: fc.record({ starts_on: day, justification: fc.constantFrom(null, "Motif"), reported_on: day }),
  },
  event: {
    family: "events",
    row: fc.record({ starts_on: day, countries_count: fc.constantFrom(null, 2, 5) }),
  },
  project: {
    family: "projects",
    row: fc.record({ starts_on: day, phase: fc.constantFrom("design", "implementation", "closed") }),
  },
  network_membership: { family: "networks", row: fc.record({ since: day }) },
};
const edit = fc.constantFrom(...Object.keys(edits)).chain((table) =>
  fc.record({
    table: fc.constant(table),
    row: edits[table]?.row ?? fc.constant({}),
    fate: fc.constantFrom("keep", "archive", "keep"),
  }),
);

describe("stored scores", () => {
  it("equal a full recomputation after any series of edits", async () => {
    const here = await city({ zeroPeriod: "2023" });
    const series = fc.sample(fc.array(edit, { minLength: 1, maxLength: 4 }), { numRuns: 12, seed: 7 });
    for (const some of series) {
      const touched = new Set<ScoreFamily>();
      for (const { table, row, fate } of some) {
        const id = await here.add(table, row);
        if (fate === "archive")
          await here.owner.query(`update ${table} set archived_at = now() where id = $1`, [id]);
        if (table === "network_membership")
          await here.add("network_seat", { membership_id: id, role: "presidency", starts_on: "2024" });
        touched.add(edits[table]?.family ?? "adoption");
      }
      await here.refresh(...touched);
      const before = await stored(here);
      await run(recomputeScores, here.admin, {});
      expect(await stored(here)).toEqual(before);
    }
    const { cards, nodes } = await stored(here);
    expect(cards.map(({ period }) => period)).toEqual(["2023", "2024", "2025", "2026"]);
    expect(
      nodes.filter(({ level, score }) => level === "indicator" && score !== null).length,
    ).toBeGreaterThan(10);
  });

  it("keep the card of a period before anything that changed", async () => {
    const here = await city();
    const when = async () =>
      (
        await here.owner.query<{ period: string; at: Date }>(
          "select period, computed_at as at from scorecard where organisation_id = $1 order by period",
          [here.organisation.id],
        )
      ).rows.map(({ at }) => at.getTime());
    const before = await when();
    await here.add("mission", { starts_on: "2025-02-01", justification: "Motif", reported_on: "2025-02-10" });
    await here.refresh("missions");
    const after = await when();
    expect(after.map((at, i) => at !== before[i])).toEqual([false, true, true]);
  });

  it("never reach into a year to come", async () => {
    const here = await city();
    await expect(
      run(adoptFramework, here.admin, {
        frameworkId: here.frameworkId,
        stage: 1,
        fromPeriod: "2027",
        zeroPeriod: "2024",
        version: 1,
      }),
    ).rejects.toMatchObject({ code: "invalid", issues: [{ path: "fromPeriod" }] });
    expect((await stored(here)).cards.map(({ period }) => period)).toEqual(["2024", "2025", "2026"]);
  });

  it("carry a range wherever a dimension has a score", async () => {
    const here = await city();
    const project = await here.add("project", { starts_on: "2024" });
    const university = await here.add("partner", { scope: "local", kind: "university" });
    await here.add("project_partner", { project_id: project, partner_id: university, role: "lead" });
    await here.add("agreement", { signed_on: "2020", measurable_objective: "Oui", work_plan: "Oui" });
    await here.add("event", { starts_on: "2025-05", countries_count: 4 });
    const network = await here.add("network_membership", { since: "2020" });
    await here.add("network_seat", { membership_id: network, role: "presidency", starts_on: "2024" });
    await here.refresh();
    const { nodes } = await stored(here);
    const political = nodes.find(({ period, code }) => period === "2025" && code === "P");
    expect(political.score).toBeGreaterThan(0);
    expect(political.low).toBeLessThanOrEqual(political.score);
    expect(political.high).toBeGreaterThanOrEqual(political.score);
    expect(
      nodes.filter(({ level, score, low }) => level === "dimension" && (score === null) !== (low === null)),
    ).toEqual([]);
    // Contributions of the indicators sum to the dimension's score.
    const parts = nodes.filter(
      ({ period, code, level }) => period === "2025" && level === "indicator" && code.startsWith("P"),
    );
    const sum = parts.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
    expect(sum).toBeCloseTo(political.score, 9);
  });
});

describe("adopting a framework", () => {
  it("is an admin's act", async () => {
    const here = await city({ adopted: false });
    const editor = await makePerson(db, { organisation: here.organisation, role: "editor" });
    const input = { frameworkId: here.frameworkId, stage: 1, fromPeriod: "2024", zeroPeriod: "2024" };
    const standing = await standingOf(db, editor, here.organisation);
    await expect(run(adoptFramework, standing, input)).rejects.toMatchObject({ code: "forbidden" });
    expect((await stored(here)).cards).toEqual([]);
  });

  it("at a later stage scores the same years under it and leaves the earlier stage's cards readable and right", async () => {
    const here = await city();
    await run(adoptFramework, here.admin, {
      frameworkId: here.frameworkId,
      stage: 2,
      fromPeriod: "2025",
      zeroPeriod: "2024",
      version: 1,
    });
    await here.add("mission", { starts_on: "2025-02-01", justification: "Motif", reported_on: "2025-02-10" });
    await here.refresh("missions");
    const { cards, nodes } = await stored(here);
    expect(cards.map(({ stage, period }) => `${stage}/${period}`)).toEqual([
      "1/2024",
      "1/2025",
      "1/2026",
      "2/2024",
      "2/2025",
      "2/2026",
    ]);
    const missions = nodes.filter(({ code, period }) => code === "I08" && period === "2025");
    expect(missions.map(({ score }) => score)).toEqual([100, 100]);
  });

  it("costs an organisation without one a look-up and no score", async () => {
    const here = await city({ adopted: false });
    await here.add("mission", { starts_on: "2025-02-01" });
    await here.refresh("missions");
    expect(await stored(here)).toEqual({ cards: [], nodes: [], values: [] });
  });
});

describe("two people who change records at once", () => {
  it("end with the scores of both changes", async () => {
    const here = await city();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        await here.add("mission", {
          starts_on: "2025-02-01",
          justification: "Motif",
          reported_on: "2025-02-10",
        });
        await here.refresh("missions");
      }),
    );
    expect((await here.derived("missions.justified_and_reported_share"))["2025"]).toEqual([100, 4, 4]);
    const before = await stored(here);
    await run(recomputeScores, here.admin, {});
    expect(await stored(here)).toEqual(before);
  });
});
