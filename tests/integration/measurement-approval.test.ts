import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMeasurementHistory } from "@/features/audit-entries/queries.ts";
import { attachEvidence } from "@/features/evidence/commands.ts";
import {
  approveMeasurement,
  approveMeasurements,
} from "@/features/measurements/commands/approve-measurements.ts";
import { recordMeasurement } from "@/features/measurements/commands/record-measurement.ts";
import { returnMeasurement } from "@/features/measurements/commands/return-measurement.ts";
import { withdrawMeasurement } from "@/features/measurements/commands/withdraw-measurement.ts";
import { listMeasurements } from "@/features/measurements/queries/list-measurements.ts";
import { listWaiting } from "@/features/measurements/queries/list-waiting.ts";
import { recomputeScores } from "@/features/scorecards/commands/recompute-scores.ts";
import { getBrief } from "@/features/scorecards/queries/get-brief.ts";
import { getWhy } from "@/features/scorecards/queries/get-why.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeDepartment, makePerson, standingOf } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let here: ScoredCity;
let contributor: Standing;
let editor: Standing;
let approver: Standing;
let viewer: Standing;

beforeAll(async () => {
  db = await testDatabase();
  here = await makeScoredCity(db, { stage: 2 });
  const { organisation } = here;
  const departmentId = await makeDepartment(db, organisation, "Culture");
  const stand = async (wish: object) =>
    standingOf(db, await makePerson(db, { organisation, ...wish }), organisation);
  contributor = await stand({ role: "contributor", departmentId, name: "Maëlle" });
  editor = await stand({ role: "editor", name: "Yanis" });
  approver = await stand({ role: "editor", approver: true, name: "Nadia" });
  viewer = await stand({ role: "viewer" });
});
afterAll(async () => {
  await here.owner.end();
  await closeDatabase();
});

const enter = (who: Standing, input: Record<string, unknown>) =>
  run(recordMeasurement, who, { period: "2025", source: "Direction de la culture", ...input });
const why = (indicator: string, period = "2025") => run(getWhy, here.admin, { period, indicator });

/** Everything the city's scores say, as stored. */
async function stored(): Promise<unknown[]> {
  const { rows } = await here.owner.query(
    `select s.period, s.input_hash, n.code, n.score, n.value, n.status, n.reason, n.coverage
     from scorecard s join scorecard_node n on n.organisation_id = s.organisation_id and n.scorecard_id = s.id
     where s.organisation_id = $1 order by s.period, n.code`,
    [here.organisation.id],
  );
  return rows;
}

describe("what a contributor measures", () => {
  it("is submitted, scores nothing and is seen by those who read why", async () => {
    const before = await stored();
    expect(await enter(contributor, { indicator: "I01", value: "75" })).toMatchObject({
      status: "submitted",
      value: 75,
      enteredBy: "Maëlle",
      version: 1,
    });
    expect(await stored()).toEqual(before);
    expect(await why("I01")).toMatchObject({
      node: { score: null, reason: "no-data" },
      measurement: null,
      proposal: { value: 75, status: "submitted", author: "Maëlle" },
    });
  });

  it("scores once a named approver approves it, who is told with the day; who entered it stays", async () => {
    await run(approveMeasurement, approver, { indicator: "I01", period: "2025", version: 1 });
    expect(await why("I01")).toMatchObject({
      node: { value: 75, status: "measured" },
      measurement: { value: 75, author: "Maëlle", approvedBy: "Nadia" },
      proposal: null,
    });
    const history = await run(listMeasurementHistory, viewer, { indicator: "I01", period: "2025" });
    expect(history.map(({ type, actorName }) => `${type} ${actorName}`)).toEqual([
      "measurement.approved Nadia",
      "measurement.submitted Maëlle",
    ]);
  });

  it("does not touch the approved value it would replace, nor its evidence, until it is approved", async () => {
    const before = await stored();
    const proof = "https://example.org/nouveau.pdf";
    await enter(contributor, { indicator: "I01", value: "90", evidence: proof, version: 2 });
    expect(await stored()).toEqual(before);
    expect(await why("I01")).toMatchObject({
      node: { value: 75 },
      measurement: { value: 75, evidence: [] },
      proposal: { value: 90 },
    });
    await run(approveMeasurement, here.admin, { indicator: "I01", period: "2025", version: 3 });
    expect(await why("I01")).toMatchObject({
      node: { value: 90 },
      measurement: { value: 90, evidence: [{ address: proof }] },
      proposal: null,
    });
  });

  it("proposes nothing when the approved value is saved as it stands", async () => {
    const same = { indicator: "I01", value: "90", evidence: "https://example.org/nouveau.pdf", version: 4 };
    expect(await enter(contributor, same)).toMatchObject({ status: "approved", version: 4 });
    expect((await run(listWaiting, approver, {})).toApproveTotal).toBe(0);
  });

  it("may be that an indicator does not apply, which takes nothing out of the score before it is approved", async () => {
    const before = await stored();
    await enter(contributor, { indicator: "T04", availability: "not-applicable", note: "Aucun bailleur" });
    expect(await stored()).toEqual(before);
    await run(approveMeasurement, approver, { indicator: "T04", period: "2025", version: 1 });
    expect((await why("T04")).node.status).toBe("not-applicable");
  });
});

describe("a measurement that is returned", () => {
  it("says why to who entered it, scores nothing, and can be entered anew", async () => {
    const before = await stored();
    await enter(contributor, { indicator: "I02", value: "12" });
    const sent = { indicator: "I02", period: "2025", version: 1 };
    expect((await refusalOf(run(returnMeasurement, approver, { ...sent, reason: " " }))).rules).toEqual([
      "reason:required",
    ]);
    const reason = "Le total compte deux fois la médiathèque";
    expect(await run(returnMeasurement, approver, { ...sent, reason })).toMatchObject({
      status: "returned",
      decisionReason: reason,
      decidedBy: "Nadia",
      enteredBy: "Maëlle",
    });
    expect(await run(listWaiting, contributor, {})).toMatchObject({
      toApprove: [],
      returned: [{ indicator: "I02", decisionReason: reason, decidedBy: "Nadia" }],
    });
    expect((await run(listWaiting, editor, {})).returned).toEqual([]);
    expect(await stored()).toEqual(before);
    expect((await refusalOf(run(approveMeasurement, approver, { ...sent, version: 2 }))).code).toBe(
      "conflict",
    );
    expect(await enter(contributor, { indicator: "I02", value: "11", version: 2 })).toMatchObject({
      status: "submitted",
      decisionReason: null,
    });
  });

  it("can be withdrawn by who entered it or who may approve, by nobody else, and leaves the approved value", async () => {
    const point = { indicator: "I02", period: "2025", version: 3 };
    expect((await refusalOf(run(withdrawMeasurement, editor, point))).code).toBe("forbidden");
    await run(withdrawMeasurement, contributor, point);
    expect((await why("I02")).proposal).toBeNull();
    await enter(editor, { indicator: "I01", value: "10", version: 4 });
    await run(withdrawMeasurement, approver, { indicator: "I01", period: "2025", version: 5 });
    expect(await why("I01")).toMatchObject({ node: { value: 90 }, proposal: null });
    expect((await refusalOf(enter(editor, { indicator: "I01", value: "20", version: 4 }))).code).toBe(
      "stale",
    );
  });
});

describe("an approval", () => {
  it("is not given by an editor who is not named, a contributor or a viewer, whichever way they try", async () => {
    await enter(editor, { indicator: "I04", value: "1" });
    const point = { indicator: "I04", period: "2025", version: 1 };
    for (const who of [editor, contributor, viewer])
      for (const attempt of [
        () => run(approveMeasurement, who, point),
        () => run(approveMeasurements, who, { period: "2025", entries: ["I04:1"] }),
        () => run(returnMeasurement, who, { ...point, reason: "Non" }),
        () => enter(who, { indicator: "I04", value: "1", status: "approved", version: 1 }),
      ])
        expect((await refusalOf(attempt())).code).toBe("forbidden");
    expect((await why("I04")).node.score).toBeNull();
  });

  it("by a token is given only where the token was made for it", async () => {
    const actor = { ...approver.actor, permissions: ["measurement:record"] } as Standing["actor"];
    const saved = await enter({ ...approver, actor }, { indicator: "I05", value: "40" });
    expect(saved.status).toBe("submitted");
  });

  it("is for what was seen: an entry that changed since is not approved", async () => {
    await enter(contributor, { indicator: "I04", value: "2", version: 1 });
    const old = run(approveMeasurement, approver, { indicator: "I04", period: "2025", version: 1 });
    expect((await refusalOf(old)).code).toBe("stale");
  });

  it("of several entries holds for all of them or none", async () => {
    const before = await stored();
    const entries = (last: string) => ({ period: "2025", entries: ["I04:2", last] });
    expect((await refusalOf(run(approveMeasurements, approver, entries("I05:9")))).code).toBe("stale");
    expect(await stored()).toEqual(before);
    expect(await run(approveMeasurements, approver, entries("I05:1"))).toEqual({ approved: 2 });
    expect((await why("I04")).node.value).toBe(2);
    expect((await why("I05")).node.value).toBe(40);
    const none = await refusalOf(run(approveMeasurements, approver, { period: "2025", entries: [] }));
    expect(none.rules).toEqual(["entries:required"]);
  });

  it("given by saving an entry as it was submitted leaves it to who entered it", async () => {
    await enter(contributor, { indicator: "I06", value: "30" });
    expect(await enter(approver, { indicator: "I06", value: "30", version: 1 })).toMatchObject({
      status: "approved",
      enteredBy: "Maëlle",
      decidedBy: "Nadia",
    });
  });

  it("comes at once with what an approver enters, unless they submit it", async () => {
    expect(await enter(approver, { indicator: "I09", value: "3" })).toMatchObject({
      status: "approved",
      decidedBy: "Nadia",
    });
    expect(
      await enter(here.admin, { indicator: "I09", value: "4", status: "submitted", version: 1 }),
    ).toMatchObject({
      status: "submitted",
    });
    expect((await why("I09")).node.value).toBe(3);
    expect(await enter(approver, { indicator: "I09", value: "5", version: 2 })).toMatchObject({ value: 5 });
    expect(await why("I09")).toMatchObject({ node: { value: 5 }, proposal: null });
  });

  it("guards what proves an approved value: others propose it anew", async () => {
    const grid = await run(listMeasurements, editor, { period: "2025" });
    const line = grid.lines.find(({ code }) => code === "I09");
    const proof = { subject: "measurement", subjectId: line?.inForce?.id, note: "Rapport" };
    expect((await refusalOf(run(attachEvidence, contributor, proof))).code).toBe("forbidden");
    await run(attachEvidence, approver, proof);
    await enter(contributor, { indicator: "I09", value: "6", evidence: "Rapport", version: 3 });
    await run(approveMeasurement, approver, { indicator: "I09", period: "2025", version: 4 });
    expect((await why("I09")).measurement?.evidence).toMatchObject([{ note: "Rapport" }]);
  });
});

describe("measurements that wait for approval", () => {
  it("are listed for those who may approve, and to nobody else", async () => {
    await enter(contributor, { indicator: "P12", value: "1" });
    await enter(contributor, { indicator: "P12", value: "1", period: "2026" });
    expect(await run(listWaiting, approver, {})).toMatchObject({
      toApproveTotal: 2,
      toApprove: [{ indicator: "P12", period: "2025", enteredBy: "Maëlle" }, { period: "2026" }],
    });
    expect((await run(listWaiting, editor, {})).toApproveTotal).toBe(0);
    const decided = async (who: Standing) =>
      (await run(getBrief, who, {})).decisions.find(({ kind }) => kind === "measurements");
    expect(await decided(approver)).toMatchObject({ count: 2, reference: "2025" });
    expect(await decided(editor)).toBeUndefined();
    expect(await decided(viewer)).toBeUndefined();
    expect(await decided(here.admin)).toMatchObject({ count: 2 });
  });

  it("show in the grid beside the approved value, with the periods in which they wait", async () => {
    await enter(contributor, { indicator: "I01", value: "55", version: 6 });
    const grid = await run(listMeasurements, contributor, { period: "2025" });
    expect(grid).toMatchObject({
      mayApprove: false,
      awaiting: [
        { period: "2025", count: 2 },
        { period: "2026", count: 1 },
      ],
    });
    expect(grid.lines.find(({ code }) => code === "I01")).toMatchObject({
      measurement: { status: "submitted", value: 55, mine: true },
      inForce: { status: "approved", value: 90, mine: true },
    });
  });

  it("leave the stored scores equal to scores computed anew from everything", async () => {
    const before = await stored();
    await run(recomputeScores, here.admin, {});
    expect(await stored()).toEqual(before);
    expect(before.length).toBeGreaterThan(50);
  });
});
