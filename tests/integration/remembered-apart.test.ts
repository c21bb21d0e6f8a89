import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Permission } from "@/access/permissions.ts";
import { listAgreements } from "@/features/agreements/queries.ts";
import { recordMeasurement } from "@/features/measurements/commands/record-measurement.ts";
import { getBrief } from "@/features/scorecards/queries/get-brief.ts";
import { findStanding, type Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { tokenHash } from "@/server/session.ts";
import { mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makeDepartment, makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let here: ScoredCity;
let there: ScoredCity;

beforeAll(async () => {
  db = await testDatabase();
  [here, there] = [await makeScoredCity(db, { stage: 2 }), await makeScoredCity(db, { stage: 2 })];
  await here.add("agreement", { title: "Accord d’ici", signed_on: "2024-02-01", starts_on: "2024-02-01" });
  await here.add("mission", { title: "Visite d’ici", approval: "awaiting", starts_on: "2026-11-30" });
  for (const city of [here, there]) await city.refresh("agreements", "missions");
  const departmentId = await makeDepartment(db, here.organisation, "Culture");
  const contributor = await stand({ role: "contributor", departmentId });
  await run(recordMeasurement, contributor, {
    indicator: "I01",
    period: "2025",
    value: "75",
    source: "Direction",
  });
});
afterAll(async () => {
  await here.owner.end();
  await there.owner.end();
  await closeDatabase();
});

const stand = async (wish: object) =>
  standingOf(db, await makePerson(db, { organisation: here.organisation, ...wish }), here.organisation);
const kinds = async (who: Standing) => (await run(getBrief, who, {})).decisions.map(({ kind }) => kind);

describe("what is remembered of a city", () => {
  it("for those who approve is not told to those who do not, whoever asks first", async () => {
    const [approver, editor] = [
      await stand({ role: "editor", approver: true }),
      await stand({ role: "editor" }),
    ];
    expect(await kinds(approver)).toContain("measurements");
    expect(await kinds(editor)).not.toContain("measurements");
    expect(await kinds(approver)).toContain("measurements");
  });

  it("for a person is not told to that person's own token, made for less", async () => {
    const person = await makePerson(db, { organisation: here.organisation });
    const bearer = async (permissions: Permission[]) => {
      const token = await mintToken(db, here.organisation, person, { permissions });
      return findStanding({ via: "token", tokenHash: tokenHash(token) }, here.organisation.slug);
    };
    const whole = await standingOf(db, person, here.organisation);
    expect(JSON.stringify(await run(getBrief, whole, {}))).toContain("Visite d’ici");
    const scores = await bearer(["scorecard:read"]);
    expect(JSON.stringify(await run(getBrief, scores, {}))).not.toContain("d’ici");
    const missions = await bearer(["scorecard:read", "mission:read"]);
    expect(JSON.stringify(await run(getBrief, missions, {}))).toContain("Visite d’ici");
  });

  it("is never another city's, though both ask the same in the same moment", async () => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const who = n % 2 ? here.admin : there.admin;
        return { n, total: (await run(listAgreements, who, {})).total, brief: await run(getBrief, who, {}) };
      }),
    );
    for (const { n, total, brief } of asked) {
      expect({ n, total, city: brief.city }).toEqual({
        n,
        total: n % 2 ? 1 : 0,
        city: (n % 2 ? here : there).organisation.name,
      });
      expect(JSON.stringify(brief).includes("d’ici")).toBe(n % 2 === 1);
    }
  });

  it("changes with the city's name, which no record tells", async () => {
    expect((await run(getBrief, there.admin, {})).city).toBe(there.organisation.name);
    await asOwner(db, "update organisation set name = 'Rebaptisée' where id = $1", [there.organisation.id]);
    const person = await makePerson(db, { organisation: there.organisation });
    const again = await standingOf(db, person, there.organisation);
    expect((await run(getBrief, again, {})).city).toBe("Rebaptisée");
  });
});

describe("a network", () => {
  it("remembers nothing of its members: its own brief and list are empty before and after a withdrawal", async () => {
    const network = await makeOrganisation(db, { kind: "network" });
    const consent = await asOwner<{ id: string }>(
      db,
      `insert into consent (organisation_id, id, network_id, level, granted_at)
       values ($1, gen_random_uuid(), $2, 'agreements', now()) returning id`,
      [here.organisation.id, network.id],
    );
    const coordinator = await standingOf(db, await makePerson(db, { organisation: network }), network);
    // A head of its own, so that there is something to remember by.
    await asOwner(db, "insert into audit_head values ($1, 0, sha256('x'))", [network.id]);
    const look = async () => ({
      brief: await run(getBrief, coordinator, {}),
      total: (await run(listAgreements, coordinator, {})).total,
    });
    const before = await look();
    expect(before).toMatchObject({ brief: { scorecard: null, decisions: [] }, total: 0 });
    expect(JSON.stringify(before)).not.toContain("d’ici");
    await asOwner(db, "update consent set withdrawn_at = now() where id = $1", [consent[0]?.id]);
    expect(await look()).toEqual(before);
  });
});
