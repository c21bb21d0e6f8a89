import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { testDatabase } from "../support/database.ts";
import { functionProbes, registryBreaches } from "../support/isolation-functions.ts";
import { breachesOf, consentBreaches, type Prober, proberOn } from "../support/isolation-probes.ts";
import { type IsolationWorld, makeIsolationWorld } from "../support/isolation-world.ts";

let admin: pg.Client;
let world: IsolationWorld;
let prober: Prober;

beforeAll(async () => {
  const db = await testDatabase();
  admin = new pg.Client(db.admin);
  await admin.connect();
  world = await makeIsolationWorld(admin);
  await admin.query(`
    insert into session (id, user_id, expires_at) select gen_random_uuid(), id, now() from "user";
    insert into single_use_link (id, purpose, token_hash, expires_at) values (gen_random_uuid(), 'first-run', '\\x01', now());
    insert into rate_limit (key) values ('x');
    insert into sign_in_entry values (1, now(), 'x', null, '{}', '\\x00', '\\x01');
    insert into audit_head values ('00000000-0000-0000-0000-000000000000', 1, '\\x01')`);
  prober = proberOn(admin, inject("testServer").rolePrefix, decodeURIComponent(new URL(db.owner).username));
});
afterAll(() => admin.end());

/** Runs probes after a change to the database's defences, and undoes it. */
async function withChange(change: string | null, probes: () => Promise<string[]>): Promise<string[]> {
  await admin.query("begin");
  try {
    if (change) await admin.query(change);
    return await probes();
  } finally {
    await admin.query("rollback");
  }
}

const tablesOf = (names?: string[]) =>
  world.tables.filter(({ name, tenantColumn }) => tenantColumn && (!names || names.includes(name)));
async function breaches(names?: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of tablesOf(names)) found.push(...(await breachesOf(prober, world, table)));
  return found;
}
async function functionBreaches(): Promise<string[]> {
  const found: string[] = [];
  for (const probe of Object.values(functionProbes)) found.push(...(await probe(prober, world)));
  return found;
}
/** What any probe finds; stops at the first that finds something, the table's own first. */
async function anything(table: string): Promise<string[]> {
  const probes = [
    () => breaches([table]),
    () => consentBreaches(prober, world),
    () => registryBreaches(prober, world),
    functionBreaches,
  ];
  for (const probe of probes) {
    const found = await probe();
    if (found.length > 0) return found;
  }
  return [];
}

describe("every table of an organisation, for every role and operation", () => {
  it("shows no foreign row, takes no foreign write, and gives each organisation its own", async () => {
    expect(tablesOf().length).toBeGreaterThan(30);
    expect(await withChange(null, () => breaches())).toEqual([]);
  });
  it("shares by consent exactly what a policy names, with the networks it names", async () => {
    expect(await withChange(null, () => consentBreaches(prober, world))).toEqual([]);
  });
  it("forces row security, owner included", async () => {
    const { rows } = await admin.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations' and not (relrowsecurity and relforcerowsecurity)",
    );
    expect(rows).toEqual([]);
  });
});

describe("people, sessions and frameworks, which belong to no organisation", () => {
  it("show each role what it needs and nothing else", async () => {
    expect(await withChange(null, () => registryBreaches(prober, world))).toEqual([]);
  });
});

describe("functions that step around row security", () => {
  it("each have a probe here", async () => {
    const { rows } = await admin.query<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1",
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(functionProbes).sort());
  });
  it("answer for the acting organisation and no other", async () => {
    expect(await withChange(null, functionBreaches)).toEqual([]);
  });
  it("have a fixed search path, an owner who cannot sign in and owns no table, and are nobody else's to run", async () => {
    const { rows } = await admin.query(`
      select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and (
        r.rolcanlogin or r.rolsuper or r.rolbypassrls
        or exists (select 1 from pg_class c where c.relowner = r.oid)
        or not coalesce(array_to_string(p.proconfig, ',') like '%search_path=public, pg_temp%', false)
        or exists (select 1 from aclexplode(p.proacl) where grantee = 0))`);
    expect(rows).toEqual([]);
  });
});

describe("a reference between tables of organisations", () => {
  it("carries the organisation in its key, so that it cannot point across", async () => {
    const tenant = new Set(
      world.tables.filter(({ tenantColumn }) => tenantColumn === "organisation_id").map(({ name }) => name),
    );
    const simple = world.tables.flatMap(({ name, tenantColumn, links }) =>
      tenantColumn === "organisation_id"
        ? links
            .filter(
              (link) =>
                tenant.has(link.table) &&
                link.theirs[link.columns.indexOf("organisation_id")] !== "organisation_id",
            )
            .map((link) => `${name} → ${link.table}`)
        : [],
    );
    expect(simple).toEqual([]);
  });
  it("is refused when it names a foreign row, even to the owner of the tables", async () => {
    const across: string[] = [];
    let tried = 0;
    await admin.query("begin");
    for (const { name, tenantColumn, links } of world.tables)
      for (const link of tenantColumn === "organisation_id" ? links : []) {
        const own = link.columns.filter((column) => column !== "organisation_id");
        const foreign = world.filled[world.b]?.get(link.table);
        if (!foreign || link.table === name || own.length === 0 || link.columns.length === own.length)
          continue;
        if (world.filled[world.a]?.get(name)?.[own[0] ?? ""] === null) continue;
        tried += 1;
        const changes = own.map((column, index) => `"${column}" = $${index + 2}`).join(", ");
        const values = own.map((column) => foreign[link.theirs[link.columns.indexOf(column)] ?? ""]);
        const { code } = await prober.as(
          "owner",
          null,
          `update "${name}" set ${changes} where organisation_id = $1`,
          [world.a, ...values],
        );
        if (code !== "23503") across.push(`${name}.${own} → ${link.table}: ${code}`);
      }
    await admin.query("rollback");
    expect(tried).toBeGreaterThan(15);
    expect(across).toEqual([]);
  });
});

describe("these tests", { timeout: 240_000 }, () => {
  it("find nothing where nothing was changed", async () => {
    expect(await withChange(null, () => anything("agreement"))).toEqual([]);
  });
  it("catch every policy that is dropped", async () => {
    const missed: string[] = [];
    for (const { name, table } of await policies())
      if ((await withChange(`drop policy "${name}" on "${table}"`, () => anything(table))).length === 0)
        missed.push(`${name} on ${table}`);
    expect(missed).toEqual([]);
  });
  it("catch every policy that lets everything through", async () => {
    const missed: string[] = [];
    for (const { name, table, using, check } of await policies()) {
      if ((using ?? "true") === "true" && (check ?? "true") === "true") continue;
      const open = [using && "using (true)", check && "with check (true)"].filter(Boolean).join(" ");
      const found = await withChange(`alter policy "${name}" on "${table}" ${open}`, () => anything(table));
      if (found.length === 0) missed.push(`${name} on ${table}`);
    }
    expect(missed).toEqual([]);
  });
  it("catch every table whose row security is switched off", async () => {
    const missed: string[] = [];
    for (const { name } of tablesOf())
      if (
        (await withChange(`alter table "${name}" disable row level security`, () => breaches([name])))
          .length === 0
      )
        missed.push(name);
    expect(missed).toEqual([]);
  });
  it("catch every searching or sharing function that forgets whose rows it may answer", async () => {
    const { rows } = await admin.query<{ name: string; text: string }>(
      "select proname as name, pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'public'::regnamespace and prosecdef",
    );
    const filter =
      /(?:\w+\.)?(?:organisation_id|network_id) = (?:nullif\(current_setting\('app\.organisation_id', true\), ''\)::uuid|any \(\(select consenting_cities\('agreements'\)\)::uuid\[\]\))/g;
    const forgetful = rows.filter(({ text }) => text.match(filter));
    expect(forgetful.length).toBeGreaterThan(9);
    const missed: string[] = [];
    for (const { name, text } of forgetful)
      if ((await withChange(text.replace(filter, "true"), functionBreaches)).length === 0) missed.push(name);
    expect(missed).toEqual([]);
  });
});

async function policies() {
  const { rows } = await admin.query<{
    name: string;
    table: string;
    using: string | null;
    check: string | null;
  }>(
    `select policyname as name, tablename as table, qual as using, with_check as check from pg_policies where schemaname = 'public' order by 2, 1`,
  );
  return rows;
}
