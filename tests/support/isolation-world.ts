import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type Filled, fillTables, insertRow, readTables, type Table } from "./fill-tables.ts";

/** Two cities that have nothing to do with each other, and two networks that the first one consented to. */
export type IsolationWorld = {
  tables: Table[];
  /** The first city; consents to `network` at every level and to `scoring` at scores. */
  a: string;
  b: string;
  network: string;
  scoring: string;
  people: Record<string, string>;
  filled: Record<string, Filled>;
};

/** Fills every table of the catalog for two cities, and ties the first to two networks. */
export async function makeIsolationWorld(admin: pg.Client): Promise<IsolationWorld> {
  const tables = await readTables(admin);
  const table = (name: string) => ({ name });
  const framework = await insertRow(admin, table("framework"), {
    id: randomUUID(),
    key: "isolation",
    version: "1",
    definition: "{}",
    digest: "x",
  });
  const people: Record<string, string> = {};
  const filled: Record<string, Filled> = {};
  const found = async (name: string, kind: string) => {
    const id = randomUUID();
    const organisation = await insertRow(admin, table("organisation"), { id, slug: name, kind, name });
    people[id] = randomUUID();
    const person = await insertRow(admin, table("user"), {
      id: people[id],
      email: `${name}@example.org`,
      name: `Person of ${name}`,
    });
    return {
      id,
      given: new Map([
        ["organisation", organisation],
        ["user", person],
        ["framework", framework],
      ]),
    };
  };
  const a = await found("city-a", "city");
  const b = await found("city-b", "city");
  const network = await found("network-n", "network");
  const scoring = await found("network-m", "network");
  for (const city of [a, b]) filled[city.id] = await fillTables(admin, tables, city.id, city.given);

  const nodeOf = filled[a.id]?.get("scorecard_node") ?? {};
  await admin.query("update scorecard_node set level = 'dimension'");
  await insertRow(admin, table("scorecard_node"), { ...nodeOf, code: "an indicator", level: "indicator" });
  for (const city of [a.id, b.id])
    await admin.query("update audit_entry set actor_user_id = $1 where organisation_id = $2", [
      people[city],
      city,
    ]);
  await admin.query("update agreement set status = 'in-force', archived_at = null");
  await admin.query("update consent set level = 'agreements', granted_at = now(), withdrawn_at = null");
  await admin.query("update consent set network_id = $1 where organisation_id = $2", [network.id, a.id]);
  await insertRow(admin, table("consent"), {
    organisation_id: a.id,
    id: randomUUID(),
    network_id: scoring.id,
    level: "scores",
    granted_at: new Date(),
  });
  for (const city of [a.id, randomUUID()])
    await insertRow(admin, table("network_invitation"), {
      organisation_id: network.id,
      id: randomUUID(),
      city_id: city,
      requested_level: "scores",
    });
  return { tables, a: a.id, b: b.id, network: network.id, scoring: scoring.id, people, filled };
}
