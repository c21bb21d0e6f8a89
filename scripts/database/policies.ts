import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { roleNames } from "../../src/server/database-address.ts";

const folder = fileURLToPath(new URL("../../prisma/policies/", import.meta.url));

/** What applying policies needs to know. */
export type PolicyOptions = { ownerUrl: string; rolePrefix: string; always: boolean };

/**
 * Puts the policies of prisma/policies in force: in one transaction everything granted before is taken back and the
 * files are run in the order of their names. Does nothing when neither files nor roles changed, unless `always`.
 * @returns whether they were applied
 */
export async function applyPolicies({ ownerUrl, rolePrefix, always }: PolicyOptions): Promise<boolean> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>("select current_user::text as name");
    const names = { ...roleNames(rolePrefix), owner: rows[0]?.name ?? "" };
    const files = readPolicies(names);
    const mark = `policies ${createHash("sha256")
      .update(JSON.stringify([names, files, clean]))
      .digest("hex")}`;
    if (!always && (await lastMark(owner)) === mark) return false;
    await owner.query("begin");
    await owner.query("select pg_advisory_xact_lock(hashtext('meridiano policies'))");
    await run(owner, "taking back what was granted", withNames(clean, names));
    for (const file of files) await run(owner, file.name, file.sql);
    await owner.query(`comment on table _prisma_migrations is ${pg.escapeLiteral(mark)}`);
    await owner.query("commit");
    return true;
  } finally {
    await owner.end(); // An unfinished transaction ends with its connection.
  }
}

type Names = ReturnType<typeof roleNames> & { owner: string };

function readPolicies(names: Names): { name: string; sql: string }[] {
  const found = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return found
    .sort()
    .map((name) => ({ name, sql: withNames(readFileSync(join(folder, name), "utf8"), names) }));
}

function withNames(sql: string, names: Names): string {
  return sql.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => {
    const name = Object.entries(names).find(([role]) => role === key)?.[1];
    if (name === undefined)
      throw new Error(`${whole} is no role; policies know app, signin, jobs, search and owner.`);
    return pg.escapeIdentifier(name);
  });
}

async function run(owner: pg.Client, name: string, sql: string): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const line = error.position ? sql.slice(0, Number(error.position)).split("\n").length : undefined;
    const where = [line && `line ${line}`, error.hint, error.where].filter(Boolean).join("; ");
    throw new Error(`Policies, ${name}: ${error.message}${where ? ` (${where})` : ""}`);
  }
}

async function lastMark(owner: pg.Client): Promise<string | null> {
  const { rows } = await owner.query<{ mark: string | null }>(
    "select obj_description('_prisma_migrations'::regclass, 'pg_class') as mark",
  );
  return rows[0]?.mark ?? null;
}

// A policy or grant that left the files must leave the database too.
const clean = `
do $clean$ declare p record; begin
  for p in select policyname, tablename from pg_policies where schemaname = 'public'
  loop execute format('drop policy %I on public.%I', p.policyname, p.tablename); end loop;
end $clean$;
revoke all on all tables in schema public from public, {{app}}, {{signin}}, {{jobs}}, {{search}};
revoke all on all sequences in schema public from public, {{app}}, {{signin}}, {{jobs}}, {{search}};
`;
