import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type RoleNames, roleNames, rolePassword, roleUrl } from "../../src/server/database-address.ts";

/** What role preparation needs to know. */
export type RoleOptions = { ownerUrl: string; secret: string; rolePrefix: string };

const unprivileged = "nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

/** Creates the roles where they are missing, gives them their passwords, and lets them into the database. */
export async function prepareRoles({ ownerUrl, secret, rolePrefix }: RoleOptions): Promise<void> {
  const names = roleNames(rolePrefix);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    for (const name of [names.app, names.signin, names.jobs]) {
      const password = rolePassword(secret, name);
      if (await opens(roleUrl(ownerUrl, name, password))) continue;
      const login = `login ${unprivileged} password ${pg.escapeLiteral(password)}`;
      await createOrAlter(owner, name, login);
    }
    if (!(await exists(owner, names.search)))
      await createOrAlter(owner, names.search, `nologin ${unprivileged}`);
    await patiently(() => owner.query(grants(names)));
  } catch (error) {
    throw new Error(
      `The database roles could not be prepared (${error instanceof Error ? error.message : error}). ` +
        "Give the owner of the database CREATEROLE, or create them by hand: npm run migrate -- --print-roles shows how.",
    );
  } finally {
    await owner.end();
  }
}

/** Writes the SQL with which an administrator prepares the roles for an owner who may not create any. */
export function rolesByHand({ ownerUrl, secret, rolePrefix }: RoleOptions): string {
  const names = roleNames(rolePrefix);
  const owner = pg.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).username));
  const login = [names.app, names.signin, names.jobs].map(
    (name) =>
      `create role ${pg.escapeIdentifier(name)} login ${unprivileged} password ${pg.escapeLiteral(rolePassword(secret, name))};`,
  );
  const search = pg.escapeIdentifier(names.search);
  return [
    ...login,
    `create role ${search} nologin ${unprivileged};`,
    `grant ${search} to ${owner};`,
    "",
  ].join("\n");
}

// The owner must be a member of the search role to hand functions over to it and to replace them later.
function grants(names: RoleNames): string {
  const [app, signin, jobs, search] = [names.app, names.signin, names.jobs, names.search].map((n) =>
    pg.escapeIdentifier(n),
  );
  return `
    do $$ begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to ${app}, ${signin}, ${jobs}', current_database());
      if not pg_has_role(current_user, ${pg.escapeLiteral(names.search)}, 'usage') then
        execute 'grant ${search} to ' || quote_ident(current_user);
      end if;
    end $$;
  `;
}

async function exists(owner: pg.Client, name: string): Promise<boolean> {
  return (await owner.query("select 1 from pg_roles where rolname = $1", [name])).rows.length > 0;
}

async function createOrAlter(owner: pg.Client, name: string, attributes: string): Promise<void> {
  await patiently(async () => {
    const verb = (await exists(owner, name)) ? "alter" : "create";
    // An owner without superuser may not even repeat "nosuperuser" when it alters, so only login and password change.
    const wanted = verb === "alter" ? attributes.replace(`${unprivileged} `, "") : attributes;
    await owner.query(`${verb} role ${pg.escapeIdentifier(name)} ${wanted}`);
  });
}

/**
 * Tries again when another start changes the same roles: they belong to the whole server, while advisory locks
 * hold only within one database.
 */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await work();
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      const collided = ["XX000", "23505", "42710", "40001", "40P01"].includes(String(code));
      if (!collided || tries >= 20) throw error;
      await pause(50 + Math.random() * 100);
    }
  }
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
