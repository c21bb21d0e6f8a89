import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { roleNames } from "../../src/server/database-address.ts";
import type { Table } from "./fill-tables.ts";
import type { IsolationWorld } from "./isolation-world.ts";

export type ProbeRole = "app" | "signin" | "jobs" | "owner";

/** Runs statements as any role in any tenant on one superuser's connection, each undone at once. */
export type Prober = {
  as(
    role: ProbeRole,
    tenant: string | null,
    statement: string,
    values?: unknown[],
  ): Promise<{ rows: Record<string, unknown>[]; count: number; code: string | null }>;
};

/** Makes a prober; a transaction must be open on the client. */
export function proberOn(client: pg.Client, rolePrefix: string, owner: string): Prober {
  const names = { ...roleNames(rolePrefix), owner };
  return {
    async as(role, tenant, statement, values = []) {
      await client.query("savepoint probe");
      try {
        await client.query(`set local role "${names[role]}"`);
        await client.query("select set_config('app.organisation_id', $1, true)", [tenant ?? ""]);
        const answer = await client.query<Record<string, unknown>>(statement, values);
        return { rows: answer.rows, count: answer.rowCount ?? 0, code: null };
      } catch (error) {
        return { rows: [], count: 0, code: String((error as { code?: string }).code) };
      } finally {
        await client.query("rollback to savepoint probe");
      }
    },
  };
}

const denied = "42501";

/**
 * Where reading across tenants is meant, and whose rows: sign-in asks before a tenant is set, a network reads by
 * consent, an invited city reads its invitation. Everything else must not be seen.
 */
function lawfulTenants(
  world: IsolationWorld,
  table: string,
  role: ProbeRole,
  tenant: string | null,
): Set<string> | "all" {
  if (role === "owner") return "all";
  if (role === "signin")
    return ["membership", "invitation", "api_token", "organisation"].includes(table) ? "all" : new Set();
  const lawful = new Set(tenant ? [tenant] : []);
  if (tenant === world.a && ["organisation", "organisation_population"].includes(table)) {
    lawful.add(world.network);
    lawful.add(world.scoring);
  }
  if (tenant === world.a && table === "network_invitation") lawful.add(world.network);
  return lawful;
}

/** Everything one table lets through that it must not, and everything it refuses that it must allow. */
export async function breachesOf(prober: Prober, world: IsolationWorld, table: Table): Promise<string[]> {
  const breaches: string[] = [];
  for (const role of ["app", "signin", "jobs", "owner"] as const)
    for (const tenant of role === "owner" ? [null] : [world.a, world.b, null])
      for (const breach of await probe(prober, world, table, role, tenant))
        breaches.push(
          `${table.name} as ${role} of ${tenant === world.a ? "A" : tenant ? "B" : "nobody"}: ${breach}`,
        );
  return breaches;
}

async function probe(
  prober: Prober,
  world: IsolationWorld,
  { name, tenantColumn: column, columns }: Table,
  role: ProbeRole,
  tenant: string | null,
): Promise<string[]> {
  if (!column) return [];
  const breaches: string[] = [];
  const lawful = lawfulTenants(world, name, role, tenant);
  const as = (statement: string, values: unknown[] = []) => prober.as(role, tenant, statement, values);
  const may = async (right: string) =>
    (
      await as("select has_any_column_privilege($1, $2) or has_table_privilege($1, $2) as may", [
        `"${name}"`,
        right,
      ])
    ).rows[0]?.may === true;

  const seen = await as(`select "${column}" as tenant from "${name}"`);
  if (seen.code !== null && seen.code !== denied) breaches.push(`select failed with ${seen.code}`);
  for (const { tenant: whose } of seen.rows)
    if (lawful !== "all" && !lawful.has(String(whose))) breaches.push("sees a foreign row");
  const owners = new Set(seen.rows.map((row) => row.tenant));
  const expected = lawful === "all" ? [world.a, world.b] : tenant ? [tenant] : [];
  if (await may("select"))
    for (const id of expected) if (!owners.has(id)) breaches.push("does not see what it may");
  if (role === "owner") {
    // The owner belongs to the role of the searching functions, whose policies may hide that its own is gone.
    const own = await as("select 1 from pg_policies where tablename = $1 and policyname = 'migrator'", [
      name,
    ]);
    if (own.rows.length === 0) breaches.push("has no policy for the migrator");
  }
  if (lawful === "all") return breaches;

  const foreign = tenant === world.a ? world.b : world.a;
  const own = tenant ?? randomUUID();
  const changed = await as(`update "${name}" set "${column}" = $1`, [own]);
  const ownRows = owners.has(tenant) ? seen.rows.filter((row) => row.tenant === tenant).length : 0;
  if (changed.code === null && changed.count > ownRows) breaches.push("updates foreign rows");
  if (tenant && (await may("update")) && changed.count < ownRows) breaches.push("cannot update its own row");
  const moved = await as(`update "${name}" set "${column}" = $1`, [foreign]);
  if (moved.code === null && moved.count > 0) breaches.push("moves its row to a foreign organisation");
  if (tenant && (await may("update")) && moved.code !== denied)
    breaches.push(`moving a row answers ${moved.code}, not a refusal`);
  const deleted = await as(`delete from "${name}" where "${column}" = $1`, [foreign]);
  if (deleted.count > 0) breaches.push("deletes a foreign row");
  const emptied = await as(`delete from "${name}"`);
  if (emptied.code === null && emptied.count > ownRows) breaches.push("deletes more than its own rows");

  const planted = await as(insertOf(name), [copyFor(world, name, columns, column, foreign)]);
  if (planted.code !== denied) breaches.push(`planting a foreign row answers ${planted.code}, not a refusal`);
  if (tenant && (await may("insert"))) {
    const kept = await as(insertOf(name), [copyFor(world, name, columns, column, tenant)]);
    if (kept.code === denied) breaches.push("cannot insert its own row");
  }
  return breaches;
}

const insertOf = (name: string) =>
  `insert into "${name}" select (jsonb_populate_record(null::"${name}", $1::jsonb)).*`;

/** A row like the one that is there, new where it must be unique, belonging to the organisation asked for. */
function copyFor(
  world: IsolationWorld,
  name: string,
  columns: Table["columns"],
  column: string,
  tenant: string,
): string {
  const copy: Record<string, unknown> = { ...world.filled[tenant]?.get(name) };
  for (const { name: field, type } of columns) {
    if (field === "id" && column !== "id") copy[field] = randomUUID();
    if (type === "bytea") copy[field] = `\\x${randomBytes(16).toString("hex")}`;
  }
  copy[column] = tenant;
  return JSON.stringify(copy);
}

/** What sharing must let through to whom: the positive controls of every policy that crosses tenants on purpose. */
export async function consentBreaches(prober: Prober, world: IsolationWorld): Promise<string[]> {
  const breaches: string[] = [];
  const count = async (role: ProbeRole, tenant: string, from: string, expected: number) => {
    const { rows, code } = await prober.as(role, tenant, `select 1 from ${from}`);
    if (code === denied && expected === 0) return;
    if (code || rows.length !== expected)
      breaches.push(`${role} reads ${rows.length} (${code ?? "no error"}) from ${from}, not ${expected}`);
  };
  for (const role of ["app", "jobs"] as const) {
    for (const [network, nodes] of [
      [world.network, 2],
      [world.scoring, 1],
    ] as const) {
      await count(role, network, `consent where organisation_id = '${world.a}'`, 1);
      await count(role, network, `organisation where id = '${world.a}'`, 1);
      await count(role, network, `organisation_population where organisation_id = '${world.a}'`, 1);
      await count(role, network, `scorecard where organisation_id = '${world.a}'`, 1);
      await count(role, network, `framework_adoption where organisation_id = '${world.a}'`, 1);
      await count(role, network, `scorecard_node where organisation_id = '${world.a}'`, nodes);
      for (const { name, tenantColumn } of world.tables)
        if (tenantColumn) await count(role, network, `"${name}" where "${tenantColumn}" = '${world.b}'`, 0);
      for (const { name, tenantColumn } of world.tables)
        if (tenantColumn === "organisation_id" && !shared.includes(name))
          await count(role, network, `"${name}" where organisation_id = '${world.a}'`, 0);
    }
    await count(role, world.a, `network_invitation where organisation_id = '${world.network}'`, 1);
    await count(role, world.b, `network_invitation where organisation_id = '${world.network}'`, 0);
  }
  return breaches;
}

const shared = ["consent", "organisation_population", "scorecard", "scorecard_node", "framework_adoption"];
