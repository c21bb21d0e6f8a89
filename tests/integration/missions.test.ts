import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { listHistory } from "@/features/audit-entries/queries.ts";
import { archiveMission } from "@/features/missions/commands/archive-mission.ts";
import { createMission } from "@/features/missions/commands/create-mission.ts";
import { editMission } from "@/features/missions/commands/edit-mission.ts";
import { reportMission } from "@/features/missions/commands/report-mission.ts";
import { getMission, listMissions } from "@/features/missions/queries.ts";
import { type MissionLife, needsReport, reportedInTime } from "@/features/missions/rules.ts";
import { missionApprovals } from "@/features/missions/schema.ts";
import { createPartner } from "@/features/partners/commands.ts";
import { today } from "@/lib/dates.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeMissionCity, trip } from "../support/mission-city.ts";
import { asOwner, makeDepartment, makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let here: ScoredCity;
let editor: Standing;

beforeAll(async () => {
  db = await testDatabase();
  ({ here, editor } = await makeMissionCity(db));
});
afterAll(async () => {
  await here.owner.end();
  await closeDatabase();
});

describe("a mission logged on a phone", () => {
  it("needs a place and nothing else, and proposes its title", async () => {
    expect(await refusalOf(run(createMission, editor, { direction: "out" }))).toEqual({
      code: "invalid",
      rules: ["place:required"],
    });
    const { reference } = await run(createMission, editor, { where: trip.where, startsOn: "5/3/2025" });
    expect(reference).toMatch(/^MIS-2025-\d{4}$/);
    expect(await run(getMission, editor, { reference })).toMatchObject({
      title: "Mission – Genève",
      place: "Genève",
      countryCode: "CH",
      partner: null,
      startsOn: "2025-03-05",
      approval: "not-asked",
    });
  });

  it("goes to a partner that is known, and makes none of a place that is only visited", async () => {
    const partner = await run(createPartner, editor, { name: "Port de Montevideo", countryCode: "UY" });
    const { reference } = await run(createMission, editor, { where: partner.id, direction: "in" });
    expect(await run(getMission, editor, { reference })).toMatchObject({
      title: "Délégation – Port de Montevideo",
      countryCode: "UY",
      partner: { reference: partner.reference },
    });
    const partners = await asOwner(db, "select name from partner where organisation_id = $1", [
      here.organisation.id,
    ]);
    expect(partners).toEqual([{ name: "Port de Montevideo" }]);
  });

  it("keeps who travels out of the log's changes, and out of the search", async () => {
    const { reference } = await run(createMission, editor, { ...trip, travellers: "Zoé Personnelle" });
    const [entry] = await run(listHistory, editor, { reference });
    expect(entry).toMatchObject({ type: "mission.created", personal: ["travellers"] });
    expect(JSON.stringify(entry)).not.toContain("Zoé");
    const held = await asOwner<{ content: string }>(
      db,
      "select content from audit_entry where subject_reference = $1",
      [reference],
    );
    expect(held[0]?.content).not.toContain("Zoé");
    expect((await run(listMissions, editor, { search: "personnelle" })).total).toBe(0);
  });
});

describe("a mission's report", () => {
  it("raises the share of missions justified and reported in the same transaction", async () => {
    const share = async () => (await here.derived("missions.justified_and_reported_share"))["2025"]?.[1] ?? 0;
    const { reference } = await run(createMission, editor, trip);
    const before = await share();
    await run(reportMission, editor, {
      reference,
      version: 1,
      report: "Accord paraphé",
      reportedOn: "2025-04-04",
    });
    expect(await share()).toBe(before + 1);
    await run(reportMission, editor, {
      reference,
      version: 2,
      report: "Accord paraphé",
      reportedOn: "2025-04-05",
    });
    expect(await share()).toBe(before);
    await run(reportMission, editor, {
      reference,
      version: 3,
      report: "Accord paraphé",
      reportedOn: "2025-04-01",
    });
    await run(archiveMission, editor, { reference, version: 4 });
    expect(await share()).toBe(before);
  });

  it("is dated today where nothing is said, never before the departure", async () => {
    const { reference } = await run(createMission, editor, trip);
    const early = run(reportMission, editor, {
      reference,
      version: 1,
      report: "Fait",
      reportedOn: "2025-02-28",
    });
    expect(await refusalOf(early)).toEqual({ code: "invalid", rules: ["reportedOn:reportOutOfTime"] });
    await run(reportMission, editor, { reference, version: 1, report: "Fait" });
    expect((await run(getMission, editor, { reference })).reportedOn).toBe(today("UTC", new Date()));
  });
});

describe("a mission's links", () => {
  it("hold the agreements it serves, and refuse one of another city like one that does not exist", async () => {
    const agreement = await run(createAgreement, editor, {
      partnerName: "Quito",
      kind: "twinning",
      signedOn: "2010",
    });
    const { reference } = await run(createMission, editor, { ...trip, agreements: [agreement.id] });
    expect((await run(getMission, editor, { reference })).agreements).toMatchObject([
      { reference: agreement.reference },
    ]);
    const elsewhere = await makeScoredCity(db, { adopted: false });
    const foreign = await elsewhere.add("agreement");
    await elsewhere.owner.end();
    const edit = (agreements: string[]) =>
      run(editMission, editor, { reference, version: 1, ...trip, agreements });
    const unknown = "01900000-0000-7000-8000-000000000000";
    expect(await refusalOf(edit([foreign]))).toEqual(await refusalOf(edit([unknown])));
    await edit([]);
    expect((await run(getMission, editor, { reference })).agreements).toEqual([]);
  });
});

describe("a contributor", () => {
  it("changes the missions of the own department and no other", async () => {
    const { organisation } = here;
    const own = await makeDepartment(db, organisation, "Culture");
    const other = await makeDepartment(db, organisation, "Sport");
    const person = await makePerson(db, { organisation, role: "contributor", departmentId: own });
    const contributor = await standingOf(db, person, organisation);
    const mine = await run(createMission, contributor, trip);
    expect((await run(getMission, editor, { reference: mine.reference })).departmentId).toBe(own);
    const theirs = await run(createMission, editor, { ...trip, departmentId: other });
    for (const work of [
      () => run(editMission, contributor, { reference: theirs.reference, version: 1, ...trip }),
      () => run(reportMission, contributor, { reference: theirs.reference, version: 1, report: "Fait" }),
      () => run(archiveMission, contributor, { reference: theirs.reference, version: 1 }),
    ])
      expect((await refusalOf(work())).code).toBe("forbidden");
  });
});

describe("the list of missions", () => {
  it("judges reports exactly as the rules do, whatever is known of the dates", async () => {
    const organisation = await makeOrganisation(db);
    const admin = await standingOf(db, await makePerson(db, { organisation }), organisation);
    const date = fc.option(
      fc.constantFrom("2025", "2025-02", "2025-03-01", "2025-03-31", "2026", "2026-11-23", "2027-01"),
      { nil: null },
    );
    const lives = fc.sample(
      fc.record({
        direction: fc.constantFrom("out" as const, "in" as const),
        approval: fc.constantFrom(...missionApprovals),
        startsOn: date,
        endsOn: date,
        reportedOn: date,
      }) satisfies fc.Arbitrary<MissionLife>,
      { numRuns: 200, seed: 20_261_123 },
    );
    for (const [index, life] of lives.entries())
      await asOwner(
        db,
        `insert into mission (organisation_id, id, reference, title, direction, approval, starts_on, ends_on, reported_on, cost_amount, cost_currency, search_text)
         values ($1, gen_random_uuid(), $2, 'Mission', $3, $4, $5, $6, $7, 10.10, $8, '')`,
        [
          organisation.id,
          `MIS-2025-${String(index + 1).padStart(4, "0")}`,
          life.direction,
          life.approval,
          life.startsOn,
          life.endsOn,
          life.reportedOn,
          index % 4 ? "EUR" : "UYU",
        ],
      );
    const day = today("UTC", new Date());
    const page = await run(listMissions, admin, {});
    expect(page.total).toBe(200);
    expect(page.totals.missing).toBe(lives.filter((life) => needsReport(life, day)).length);
    expect(page.totals.inTime).toBe(
      lives.filter((life) => life.direction === "out" && reportedInTime(life)).length,
    );
    expect(page.totals.costs).toEqual([
      { currency: "EUR", amount: "1515.00" },
      { currency: "UYU", amount: "505.00" },
    ]);
    expect(page.totals.missing).toBeGreaterThan(5);
    for (const report of ["missing", "overdue", "in-time", "late"]) {
      const kept = await run(listMissions, admin, { report, size: 200 });
      const states = new Set(kept.rows.map((row) => row.report));
      const expected = {
        missing: ["due", "overdue"],
        overdue: ["overdue"],
        "in-time": ["in-time"],
        late: ["late"],
      }[report];
      expect(
        [...states].every((state) => expected?.includes(state)),
        report,
      ).toBe(true);
      expect(kept.total).toBeGreaterThan(0);
    }
  });

  it("says a year's missions by their last day", async () => {
    await run(createMission, editor, {
      place: "Lyon",
      startsOn: "2024-12-30",
      endsOn: "2025-01-02",
      title: "À cheval",
    });
    expect((await run(listMissions, editor, { year: "2024", search: "a cheval" })).total).toBe(0);
    expect((await run(listMissions, editor, { year: "2025", search: "A CHEVAL" })).total).toBe(1);
  });
});
