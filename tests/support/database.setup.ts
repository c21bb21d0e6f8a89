import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "../../scripts/database/embedded.ts";
import { generateClient } from "../../scripts/database/generate.ts";
import { prepareDatabase } from "../../scripts/database/prepare.ts";
import { roleUrl } from "../../src/server/database-address.ts";

/** What a test file needs to make itself a database. */
export type TestServer = {
  adminUrl: string;
  ownerUrl: string;
  template: string;
  secret: string;
  rolePrefix: string;
};

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Starts one Postgres for the run (or uses TEST_DATABASE_URL) and migrates one template database on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  generateClient();
  const rolePrefix = "meridiano_test";
  const secret = "Kt7Wq2Lm9Xv4Rb8Nc3Yh6Jd1Gp5Fs0ZeVu"; // Protects nothing, but the programs under test demand a strong one.
  const run = `meridiano_test_${randomBytes(4).toString("hex")}`;
  const server = await findServer(rolePrefix, process.env.TEST_DATABASE_URL);
  const template = `${run}_template`;
  const admin = new pg.Client(server.adminUrl);
  await admin.connect();
  const owner = pg.escapeIdentifier(decodeURIComponent(new URL(server.ownerUrl).username));
  await admin.query(`create database ${template} owner ${owner} template template0`);
  const ownerUrl = Object.assign(new URL(server.ownerUrl), { pathname: template }).href;
  await prepareDatabase({ ownerUrl, secret, rolePrefix });
  project.provide("testServer", { adminUrl: server.adminUrl, ownerUrl, template, secret, rolePrefix });
  return async () => {
    const { rows } = await admin.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1)",
      [run],
    );
    if (process.env.TEST_DATABASE_URL) {
      for (const { name } of rows)
        await admin.query(`drop database ${pg.escapeIdentifier(name)} with (force)`);
    }
    await admin.end();
    await server.leave();
  };
}

async function findServer(rolePrefix: string, given: string | undefined) {
  if (given) return { adminUrl: given, ownerUrl: await ownerOn(given, rolePrefix), leave: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), "meridiano-test-"));
  chmodSync(dataDir, 0o711); // As root, Postgres runs as somebody else, who must get in.
  const { superuserUrl, ownerUrl, leave } = await openEmbedded({ dataDir, rolePrefix, durable: false });
  return {
    adminUrl: superuserUrl,
    ownerUrl,
    leave: async () => {
      await leave();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

// Like the embedded server's: an owner without superuser, so that row security binds it.
async function ownerOn(adminUrl: string, rolePrefix: string): Promise<string> {
  const name = `${rolePrefix}_owner`;
  const password = "only ever on a server that tests may use";
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    const { rows } = await admin.query("select 1 from pg_roles where rolname = $1", [name]);
    if (rows.length === 0) await admin.query(`create role ${name} createrole`);
    await admin.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`);
  } finally {
    await admin.end();
  }
  return roleUrl(adminUrl, name, password);
}
