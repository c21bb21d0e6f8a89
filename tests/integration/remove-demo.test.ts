import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAuditEntries, verifyAuditChain } from "@/features/audit-entries/queries.ts";
import { createPartner } from "@/features/partners/commands.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type Removal, removeDemoWorld } from "../../scripts/demo/remove.ts";
import { populationOf } from "../../scripts/launch/welcome.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { insertRow } from "../support/fill-tables.ts";
import { type IsolationWorld, makeIsolationWorld } from "../support/isolation-world.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";

let db: TestDatabase;
let admin: pg.Client;
let world: IsolationWorld;
const remove = (operator?: string) =>
  removeDemoWorld(db.owner, { settleMs: 10, ...(operator ? { operator } : {}) });

/** How many rows of each table belong to an organisation. */
async function holdings(organisation: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, tenantColumn } of world.tables) {
    if (!tenantColumn) continue;
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from "${name}" where ${tenantColumn} = $1`,
      [organisation],
    );
    counts[name] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** Every place where one of these ids stands, but for who wrote a row and for the sealed chains. */
async function placesNaming(ids: string[]): Promise<string[]> {
  const places: string[] = [];
  for (const { name, columns } of world.tables)
    for (const column of columns) {
      if (column.type !== "uuid" || /_by_id$|^actor_user_id$/.test(column.name) || name === "sign_in_entry")
        continue;
      const { rowCount } = await admin.query(`select 1 from "${name}" where "${column.name}" = any ($1)`, [
        ids,
      ]);
      if (rowCount) places.push(`${name}.${column.name}`);
    }
  return places;
}

beforeAll(async () => {
  db = await testDatabase();
  admin = new pg.Client(db.admin);
  await admin.connect();
  world = await makeIsolationWorld(admin);
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

describe("a database where real people work beside the demonstration world", () => {
  let fictional: string[];
  let before: Record<string, number>;
  let removal: Removal | null;
  let real: Awaited<ReturnType<typeof standingOf>>;

  beforeAll(async () => {
    const { a, b, network, scoring, people } = world;
    fictional = [a, network, people[a] ?? "", people[network] ?? ""];
    await admin.query("update organisation set demonstration = true where id = any ($1)", [[a, network]]);
    await admin.query(`update "user" set demonstration = true, operator = true where id = any ($1)`, [
      fictional,
    ]);
    // The real city joined the fictional network, lies in the fictional city, and lets a fictional person in.
    await admin.query("update organisation set parent_id = $1 where id = $2", [a, b]);
    await admin.query(
      "update network_membership set network_organisation_id = $1 where organisation_id = $2",
      [network, b],
    );
    await insertRow(
      admin,
      { name: "consent" },
      {
        organisation_id: b,
        id: randomUUID(),
        network_id: network,
        level: "scores",
        granted_at: new Date(),
      },
    );
    await insertRow(
      admin,
      { name: "network_invitation" },
      {
        organisation_id: scoring,
        id: randomUUID(),
        city_id: a,
        requested_level: "scores",
      },
    );
    await insertRow(
      admin,
      { name: "membership" },
      {
        organisation_id: b,
        user_id: people[a],
        role: "viewer",
      },
    );
    const city = await makeOrganisation(db, { name: "Vraie ville" });
    real = await standingOf(db, await makePerson(db, { organisation: city }), city);
    await run(createPartner, real, { name: "Bologna", kind: "city", countryCode: "IT" });
    before = await holdings(b);
  });

  it("keeps the world until a real person is named who runs the platform", async () => {
    await expect(remove()).rejects.toThrow("--operator");
    await expect(remove("city-a@example.org")).rejects.toThrow("no real person's account");
    expect((await holdings(world.a)).agreement).toBe(1);
  });

  it("loses every row of the world and says how many", async () => {
    const held = Object.values(await holdings(world.a)).reduce((sum, n) => sum + n, 0);
    removal = await remove("city-b@example.org");
    expect(removal).toMatchObject({ organisations: 2, people: 2, operatorsLeft: 1 });
    expect(Object.values(removal?.rows ?? {}).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(held);
    expect(await placesNaming(fictional)).toEqual([]);
    expect(Object.values(await holdings(world.a)).every((n) => n === 0)).toBe(true);
  });

  it("keeps every row of a real city but its ties to the world", async () => {
    const after = await holdings(world.b);
    expect(after).toEqual({
      ...before,
      consent: (before.consent ?? 0) - 1,
      membership: (before.membership ?? 0) - 1,
      audit_entry: (before.audit_entry ?? 0) + 1,
    });
    expect((await run(listAuditEntries, real, {})).rows.length).toBeGreaterThan(0);
    expect(await run(verifyAuditChain, real, {})).toMatchObject({ holds: true });
  });

  it("tells a real organisation in its own log that a tie went", async () => {
    const { rows } = await admin.query(
      "select type, content::jsonb->'facts' as facts from audit_entry where organisation_id = $1 order by sequence desc limit 1",
      [world.b],
    );
    expect(rows).toEqual([
      { type: "demonstration.removed", facts: { consent: 1, network_membership: 1, organisation: 1 } },
    ]);
    expect(removal?.touched).toBe(2);
  });

  it("has nothing more to remove", async () => {
    expect(await remove()).toBeNull();
    expect(await populationOf(db.signin)).toBe("own");
  });
});

describe("a database that held nothing but the demonstration world", () => {
  it("is not filled with it again by the next start", async () => {
    await admin.query(`update "user" set demonstration = true`);
    await admin.query("update organisation set demonstration = true");
    expect(await remove()).toMatchObject({ peopleLeft: 0, leaderless: [] });
    expect(await populationOf(db.signin)).toBe("cleared");
  });
});
