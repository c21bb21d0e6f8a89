import pg from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { differenceSql } from "../../scripts/database/engine.ts";
import { readSchema } from "../../scripts/database/migrations.ts";
import { applyPolicies } from "../../scripts/database/policies.ts";
import { prepareDatabase } from "../../scripts/database/prepare.ts";
import { emptyDatabase, type TestDatabase, testDatabase } from "../support/database.ts";

const columns = `
  select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    pg_get_expr(d.adbin, d.adrelid) as "default"
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations' order by 1`;
// CHECK constraints are left aside: Prisma's model cannot say them, migrations carry them by hand.
const constraints = `
  select conrelid::regclass || ': ' || conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u') and conrelid::regclass::text <> '_prisma_migrations'
  order by 1`;
// Nor can it say an index over some of the rows.
const indexes = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class c on c.oid = indrelid and c.relnamespace = 'public'::regnamespace
  where indpred is null and c.relname <> '_prisma_migrations' order by 1`;
const enums = `
  select t.typname || '.' || e.enumlabel as name from pg_enum e join pg_type t on t.oid = e.enumtypid
  order by t.typname, e.enumsortorder`;

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("a migrated database", () => {
  let db: TestDatabase;
  let model: string;

  beforeAll(async () => {
    db = await testDatabase();
    model = await emptyDatabase();
    const extensions = "create extension pg_trgm; create extension unaccent; create extension btree_gin;";
    await ask(model, extensions);
    await ask(model, await differenceSql(null, readSchema()));
  });

  it.each(Object.entries({ columns, constraints, indexes, enums }))(
    "has exactly the model's %s",
    async (_, sql) => {
      expect(await ask(db.admin, sql)).toEqual(await ask(model, sql));
    },
  );

  it("has tables to compare", async () => {
    expect((await ask(db.admin, columns)).length).toBeGreaterThan(100);
  });

  it("forces row security on every table", async () => {
    const open = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> '_prisma_migrations' and not (relrowsecurity and relforcerowsecurity)`;
    expect(await ask(db.admin, open)).toEqual([]);
  });

  it("keeps Prisma's own record of what was applied", async () => {
    const rows = await ask(
      db.admin,
      "select migration_name, finished_at, rolled_back_at from _prisma_migrations",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({ finished_at: expect.any(Date), rolled_back_at: null });
  });

  it("is served by roles without any power over the server", async () => {
    const { rolePrefix } = inject("testServer");
    const rows = await ask(
      db.admin,
      `select rolname, rolcanlogin from pg_roles where rolname like '${rolePrefix}\\_%' and rolname <> '${rolePrefix}_owner'
        and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) order by 1`,
    );
    const names = ["app", "jobs", "search", "signin"].map((part) => `${rolePrefix}_${part}`);
    expect(rows).toEqual(names.map((rolname) => ({ rolname, rolcanlogin: !rolname.endsWith("search") })));
  });

  it("is owned by a role that is no superuser", async () => {
    expect(await ask(db.owner, "select rolsuper from pg_roles where rolname = current_user")).toEqual([
      { rolsuper: false },
    ]);
  });
});

describe("bringing a database up to date", () => {
  const options = (ownerUrl: string) => ({
    ownerUrl,
    secret: inject("testServer").secret,
    rolePrefix: inject("testServer").rolePrefix,
  });

  it("changes nothing the second time", async () => {
    const { owner } = await testDatabase();
    expect(await prepareDatabase(options(owner))).toEqual({ applied: [], policies: false });
  });

  it("takes back policies and grants that left the files", async () => {
    const { owner } = await testDatabase();
    const { rolePrefix } = inject("testServer");
    const inForce = `select tablename, policyname from pg_policies where schemaname = 'public' order by 1, 2`;
    const before = await ask(owner, inForce);
    await ask(
      owner,
      `create policy forgotten on agreement using (true); grant truncate on agreement to ${rolePrefix}_app`,
    );
    expect(await applyPolicies({ ownerUrl: owner, rolePrefix, always: true })).toBe(true);
    expect(await ask(owner, inForce)).toEqual(before);
    const truncate = `select has_table_privilege('${rolePrefix}_app', 'agreement', 'truncate') as may`;
    expect(await ask(owner, truncate)).toEqual([{ may: false }]);
  });

  it("tries a migration again that a crash cut off", async () => {
    const url = await emptyDatabase();
    const { applied } = await prepareDatabase(options(url));
    // As a kill -9 leaves it: the note that it began, and nothing of what it did.
    await ask(
      url,
      "drop schema public cascade; create schema public; create table _prisma_migrations (id varchar(36) primary key, " +
        "checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text, " +
        "rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0); " +
        `insert into _prisma_migrations (id, checksum, migration_name) values ('cut', 'off', '${applied[0]}')`,
    );
    expect((await prepareDatabase(options(url))).applied).toEqual(applied);
  });

  it("can be done by several starts at once", async () => {
    const url = await emptyDatabase();
    const results = await Promise.all([1, 2, 3].map(() => prepareDatabase(options(url))));
    expect(results.filter((result) => result.applied.length > 0)).toHaveLength(1);
    expect(await ask(url, "select count(*)::int as n from pg_policies")).not.toEqual([{ n: 0 }]);
  });
});
