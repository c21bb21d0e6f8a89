import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/features/audit-entries/queries.ts";
import { createMission } from "@/features/missions/commands/create-mission.ts";
import {
  approveMission,
  askApproval,
  refuseMission,
  returnMission,
} from "@/features/missions/commands/decide-mission.ts";
import { editMission } from "@/features/missions/commands/edit-mission.ts";
import { reportMission } from "@/features/missions/commands/report-mission.ts";
import { getMission } from "@/features/missions/queries.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeMissionCity, trip } from "../support/mission-city.ts";
import { makeDepartment, makePerson, standingOf } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import type { ScoredCity } from "../support/scored-city.ts";

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

describe("a mission's approval", () => {
  it("is asked by an editor, given by the admin alone, and carries who and when", async () => {
    const { reference } = await run(createMission, editor, trip);
    expect((await refusalOf(run(approveMission, here.admin, { reference, version: 1 }))).code).toBe(
      "conflict",
    );
    await run(askApproval, editor, { reference, version: 1 });
    expect((await refusalOf(run(approveMission, editor, { reference, version: 2 }))).code).toBe("forbidden");
    await run(approveMission, here.admin, { reference, version: 2 });
    const decided = await run(getMission, editor, { reference });
    expect(decided).toMatchObject({
      approval: "approved",
      decidedByName: here.admin.actor?.name,
      version: 3,
    });
    expect(decided.decidedAt).not.toBeNull();
  });

  it("refused, takes the mission out of the score and bars its report until it is asked again", async () => {
    const { reference } = await run(createMission, editor, trip);
    await run(askApproval, editor, { reference, version: 1 });
    await run(refuseMission, here.admin, { reference, version: 2, reason: "Aucun budget" });
    expect(
      (await refusalOf(run(reportMission, editor, { reference, version: 3, report: "Fait" }))).code,
    ).toBe("conflict");
    expect(await run(askApproval, editor, { reference, version: 3 })).toMatchObject({ version: 4 });
    expect(await run(getMission, editor, { reference })).toMatchObject({
      approval: "awaiting",
      decidedByName: null,
      decisionReason: null,
    });
  });

  it("is given by a named approver too, and by nobody else, whichever way they try", async () => {
    const { organisation } = here;
    const stand = async (wish: object) =>
      standingOf(db, await makePerson(db, { organisation, ...wish }), organisation);
    const departmentId = await makeDepartment(db, organisation, "Eau");
    const contributor = await stand({ role: "contributor", departmentId });
    const { reference } = await run(createMission, contributor, trip);
    await run(askApproval, contributor, { reference, version: 1 });
    const point = { reference, version: 2 };
    for (const who of [editor, contributor, await stand({ role: "viewer" })])
      for (const attempt of [
        () => run(approveMission, who, point),
        () => run(returnMission, who, { ...point, reason: "Non" }),
        () => run(refuseMission, who, { ...point, reason: "Non" }),
      ])
        expect((await refusalOf(attempt())).code).toBe("forbidden");
    await run(approveMission, await stand({ role: "editor", approver: true, name: "Nadia" }), point);
    expect(await run(getMission, editor, { reference })).toMatchObject({
      approval: "approved",
      decidedByName: "Nadia",
    });
  });

  it("returned or refused, says why, and a returned mission can still be asked for and reported", async () => {
    const { reference } = await run(createMission, editor, trip);
    await run(askApproval, editor, { reference, version: 1 });
    for (const decide of [returnMission, refuseMission])
      expect((await refusalOf(run(decide, here.admin, { reference, version: 2 }))).rules).toEqual([
        "reason:required",
      ]);
    await run(returnMission, here.admin, { reference, version: 2, reason: "Préciser le coût" });
    expect(await run(getMission, editor, { reference })).toMatchObject({
      approval: "returned",
      decisionReason: "Préciser le coût",
      decidedByName: here.admin.actor?.name,
    });
    await run(reportMission, editor, { reference, version: 3, report: "Fait" });
    expect(await run(askApproval, editor, { reference, version: 4 })).toMatchObject({ version: 5 });
  });

  it("falls when the order changes after it, and the history says so; what is beside the order leaves it", async () => {
    const { reference } = await run(createMission, editor, trip);
    await run(askApproval, editor, { reference, version: 1 });
    await run(approveMission, here.admin, { reference, version: 2 });
    const edit = (version: number, fields: object) =>
      run(editMission, editor, { reference, version, ...trip, ...fields });
    const approval = async () => (await run(getMission, editor, { reference })).approval;
    await edit(3, {
      travellers: "Deux élus",
      travellerCount: 2,
      notes: "Train",
      title: "Signature à Genève",
    });
    expect(await approval()).toBe("approved");
    await edit(4, { endsOn: "2025-03-08" });
    expect(await run(getMission, editor, { reference })).toMatchObject({
      approval: "awaiting",
      decidedAt: null,
      decidedByName: null,
    });
    const [fallen, edited] = await run(listHistory, editor, { reference });
    expect(fallen).toMatchObject({
      type: "mission.approval-fallen",
      changes: { approval: ["approved", "awaiting"] },
    });
    expect(edited).toMatchObject({
      type: "mission.edited",
      changes: { endsOn: ["2025-03-05", "2025-03-08"] },
    });
    let version = 5;
    let order: object = { endsOn: "2025-03-08" };
    for (const change of [
      { justification: "Autre motif" },
      { objective: "Un accord sur l’eau" },
      { expectedResult: "Signature" },
      { startsOn: "2025-02-28" },
      { costAmount: "1200", costCurrency: "EUR" },
      { where: "place:CH:47.4:8.5:Zurich" },
    ]) {
      await run(approveMission, here.admin, { reference, version });
      order = { ...order, ...change };
      await edit(version + 1, order);
      expect({ change, approval: await approval() }).toEqual({ change, approval: "awaiting" });
      version += 2;
    }
  });

  it("is for the order that was seen: one that changed since is not approved", async () => {
    const { reference } = await run(createMission, editor, trip);
    await run(askApproval, editor, { reference, version: 1 });
    await run(editMission, editor, {
      reference,
      version: 2,
      ...trip,
      costAmount: "9000",
      costCurrency: "EUR",
    });
    expect((await refusalOf(run(approveMission, here.admin, { reference, version: 2 }))).code).toBe("stale");
  });
});
