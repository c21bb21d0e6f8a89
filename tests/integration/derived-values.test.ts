import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inForceOn } from "@/features/agreements/rules.ts";
import { agreementRenewals, agreementStatuses } from "@/features/agreements/schema.ts";
import { closeDatabase } from "@/server/database.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
const cities: ScoredCity[] = [];

async function city(): Promise<ScoredCity> {
  const made = await makeScoredCity(db);
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

describe("the share of missions justified and reported", () => {
  it("counts trips abroad in the year they ended, reported within 30 days", async () => {
    const here = await city();
    const trip = { starts_on: "2024-03-01", ends_on: "2024-03-05", justification: "Signer l'accord" };
    await here.add("mission", { ...trip, reported_on: "2024-04-04" }); // the thirtieth day
    await here.add("mission", { ...trip, reported_on: "2024-04-05" }); // one day late
    await here.add("mission", { ...trip, justification: "  ", reported_on: "2024-03-10" });
    await here.add("mission", { ...trip, direction: "in" });
    await here.add("mission", { ...trip, approval: "refused" });
    await here.add("mission", { justification: "Sans date" });
    await here.add("mission", {
      ...trip,
      starts_on: "2024-12-30",
      ends_on: "2025-01-02",
      reported_on: "2025",
    });
    await here.add("mission", { ...trip, archived_at: "2024-06-01" });
    await here.refresh("missions");
    expect(await here.derived("missions.justified_and_reported_share")).toMatchObject({
      "2024": [100 / 3, 1, 3],
      // "2025" may mean 31 December, eleven months after the trip.
      "2025": [0, 0, 1],
      "2026": [null, 0, 0],
    });
  });
});

describe("the shares of agreements", () => {
  it("ask for an objective and a work plan, and for an action within the year", async () => {
    const here = await city();
    const whole = { signed_on: "2010", measurable_objective: "200 jeunes par an", work_plan: "Trois étapes" };
    const first = await here.add("agreement", whole);
    const second = await here.add("agreement", { ...whole, work_plan: null });
    await here.add("agreement", { ...whole, signed_on: "2026-02" });
    await here.add("agreement", { ...whole, status: "draft" });
    const mission = await here.add("mission", { starts_on: "2024-12-31", ends_on: "2025-01-03" });
    await here.add("mission_agreement", { mission_id: mission, agreement_id: first });
    const event = await here.add("event", { starts_on: "2025" });
    await here.add("event_agreement", { event_id: event, agreement_id: second });
    const project = await here.add("project", { phase: "closed", starts_on: "2026-05", ends_on: "2026-09" });
    await here.add("project_agreement", { project_id: project, agreement_id: second });
    const refused = await here.add("mission", { starts_on: "2026-05-01", approval: "refused" });
    await here.add("mission_agreement", { mission_id: refused, agreement_id: first });
    await here.refresh("agreements");
    expect(await here.derived("agreements.with_objectives_share")).toEqual({
      "2024": [50, 1, 2],
      "2025": [50, 1, 2],
      "2026": [(100 * 2) / 3, 2, 3],
    });
    expect(await here.derived("agreements.active_share")).toEqual({
      "2024": [50, 1, 2],
      "2025": [100, 2, 2],
      "2026": [100 / 3, 1, 3],
    });
  });

  it("hold exactly the agreements that the rule says are in force", async () => {
    const here = await city();
    const date = fc.option(
      fc
        .tuple(
          fc.integer({ min: 2022, max: 2028 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
          fc.integer({ min: 1, max: 3 }),
        )
        .map(([y, m, d, parts]) =>
          [String(y), String(m).padStart(2, "0"), String(d).padStart(2, "0")].slice(0, parts).join("-"),
        ),
      { nil: null, freq: 2 },
    );
    const edge = fc.constantFrom(
      "2024-12-31",
      "2025-12-31",
      "2025-01-01",
      "2024-12",
      "2025",
      null,
      null,
      null,
    );
    const life = fc.record({
      status: fc.constantFrom(...agreementStatuses),
      signedOn: fc.oneof(date, edge),
      startsOn: fc.oneof(date, edge),
      endsOn: fc.oneof(date, edge),
      endedOn: fc.oneof(date, edge),
      suspendedOn: fc.oneof(date, edge),
      renewal: fc.constantFrom(...agreementRenewals, null),
      archived: fc.constantFrom(false, false, false, true),
    });
    const lives = fc.sample(life, { numRuns: 600, seed: 20_261_123 });
    for (const each of lives)
      await here.add("agreement", {
        status: each.status,
        signed_on: each.signedOn,
        starts_on: each.startsOn,
        ends_on: each.endsOn,
        ended_on: each.endedOn,
        suspended_on: each.suspendedOn,
        renewal: each.renewal,
        archived_at: each.archived ? "2024-01-01" : null,
      });
    await here.refresh("agreements");
    const counted = await here.derived("agreements.active_share");
    for (const period of ["2024", "2025", "2026"])
      expect(counted[period]?.[2]).toBe(lives.filter((each) => inForceOn(each, `${period}-12-31`)).length);
    expect(counted["2025"]?.[2]).toBeGreaterThan(50);
  });
});

describe("leadership roles", () => {
  it("count what is held on the last day, within the membership where the seat has no dates", async () => {
    const here = await city();
    const current = await here.add("network_membership", { since: "2010" });
    const left = await here.add("network_membership", { since: "2010", until: "2024" });
    await here.add("network_seat", {
      membership_id: current,
      role: "presidency",
      starts_on: "2024-06",
      ends_on: "2025-12-30",
    });
    await here.add("network_seat", { membership_id: current, role: "board-member", starts_on: "2020" });
    await here.add("network_seat", {
      membership_id: current,
      role: "committee-chair",
      ends_on: "2025-12-31",
    });
    await here.add("network_seat", { membership_id: left, role: "secretariat" });
    await here.refresh("networks");
    expect(await here.derived("networks.leadership_roles")).toEqual({
      "2024": [3, null, null],
      "2025": [1, null, null],
      "2026": [0, null, null],
    });
  });
});

describe("events and projects", () => {
  it("count contributions, events hosted with three countries, residents, and projects with an actor of the territory", async () => {
    const here = await city();
    const fair = await here.add("event", {
      starts_on: "2024-05-01",
      ends_on: "2024-05-03",
      countries_count: 3,
    });
    await here.add("event", { starts_on: "2024-12-30", ends_on: "2025-01-01", countries_count: 12 });
    await here.add("event", { starts_on: "2024-05", countries_count: 2 });
    await here.add("event", { starts_on: "2024-05" });
    await here.add("event", { starts_on: "2024-05", countries_count: 30, kind: "network" });
    await here.add("event", { starts_on: "2024-05", countries_count: 30, role: "attended" });
    await here.add("intervention", { event_id: fair, kind: "speech", title: "Ouverture" });
    await here.add("intervention", {
      event_id: fair,
      kind: "position",
      title: "Position",
      held_on: "2025-02",
    });
    const university = await here.add("partner", { scope: "local", kind: "university" });
    const hall = await here.add("partner", { scope: "local", kind: "city" });
    const running = await here.add("project", { starts_on: "2024-06" });
    await here.add("project_partner", { project_id: running, partner_id: university, role: "implementer" });
    await here.add("project_partner", { project_id: running, partner_id: hall, role: "lead" });
    const other = await here.add("project", { phase: "closed", starts_on: "2023", ends_on: "2024" });
    await here.add("project_partner", { project_id: other, partner_id: university, role: "funder" });
    await here.add("project_partner", { project_id: other, partner_id: hall, role: "lead" });
    await here.add("project", { phase: "design", starts_on: "2024" });
    await here.add("project", {});
    await here.add("project_beneficiaries", { project_id: running, year: 2024, people: 120 });
    await here.add("project_beneficiaries", { project_id: other, year: 2024, people: 30 });
    await here.refresh("events", "projects");
    const values = async (metric: string) =>
      Object.values(await here.derived(metric)).map(([value]) => value);
    expect(await values("events.contributions")).toEqual([1, 1, 0]);
    expect(await values("events.hosted")).toEqual([1, 1, 0]);
    expect(await values("projects.beneficiaries")).toEqual([150, 0, 0]);
    expect(await here.derived("projects.territorial_actor_share")).toEqual({
      "2024": [50, 1, 2],
      "2025": [100, 1, 1],
      "2026": [100, 1, 1],
    });
  });
});

describe("a city that keeps no records of a kind", () => {
  it("has a gap there and never a zero", async () => {
    const here = await city();
    await here.refresh();
    expect(await here.derived("networks.leadership_roles")).toMatchObject({ "2025": [null, null, null] });
    expect(await here.derived("missions.justified_and_reported_share")).toMatchObject({
      "2025": [null, 0, 0],
    });
    const { rows } = await here.owner.query<{ code: string; reason: string }>(
      `select n.code, n.reason from scorecard_node n join scorecard s on s.id = n.scorecard_id
       where s.organisation_id = $1 and s.period = '2025' and n.code in ('P07', 'I08', 'P')`,
      [here.organisation.id],
    );
    expect(Object.fromEntries(rows.map(({ code, reason }) => [code, reason]))).toEqual({
      P07: "no-data",
      I08: "undefined-ratio",
      P: "coverage",
    });
  });
});
