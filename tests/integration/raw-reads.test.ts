import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase, unsafeClient, unsafePool } from "@/server/database.ts";
import { query } from "@/server/operation.ts";
import { run } from "@/server/run.ts";
import type { TenantTx } from "@/server/scope.ts";
import { sql } from "@/server/sql.ts";
import { readRows } from "@/server/statements.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";

let db: TestDatabase;
let standing: Standing;
let kept: TenantTx | undefined;

type Settings = { tenant: string; "read only": string; isolation: string };

const settings = query(
  { permission: "agreement:read", input: z.object({}), output: z.unknown() },
  async (scope) => {
    kept = scope.tx;
    return scope.tx.$queryRaw<Settings[]>`select current_setting('app.organisation_id') as tenant,
      current_setting('transaction_read_only') as "read only", current_setting('transaction_isolation') as isolation`;
  },
);

beforeAll(async () => {
  db = await testDatabase();
  const organisation = await makeOrganisation(db);
  standing = await standingOf(db, await makePerson(db, { organisation }), organisation);
});
afterAll(closeDatabase);

describe("a row read straight through the driver", () => {
  it("says of every type what Prisma's own raw query says", async () => {
    const every = sql`select 7::int2 as small, 42::int4 as whole, 9007199254740993::int8 as large, 12.50::numeric as exact,
      0.25::float8 as real, true as yes, 'Curaçao'::text as words, null::text as nothing,
      '0192f0c1-2345-7abc-8def-0123456789ab'::uuid as id, '2018-07-05'::date as day,
      '2018-07-05T10:20:30.123Z'::timestamptz as instant, '{"a":[1,null]}'::json as plain, '{"b":{"c":2.5}}'::jsonb as binary,
      '\\x00ff10'::bytea as bytes, array['x','y,z',null]::text[] as texts, array[1,2]::int4[] as wholes,
      array['0192f0c1-2345-7abc-8def-0123456789ab']::uuid[] as ids`;
    const [ours] = await readRows<Record<string, unknown>>(unsafePool("app"), every);
    const [prismas] = await unsafeClient("app").$queryRaw<Record<string, unknown>[]>(every);
    expect(ours).toEqual(prismas);
    expect(Object.keys(ours ?? {})).toHaveLength(17);
  });

  it("takes every kind of value that Prisma takes", async () => {
    const values = sql`select ${"O'Higgins; --"} as words, ${12}::int4 as whole, ${new Date("2026-11-23T12:00:00Z")}::timestamptz as instant,
      ${["a", 'b"c']}::text[] as texts, ${true}::boolean as yes, ${null}::text as nothing, ${12n}::int8 as large,
      ${new Uint8Array([1, 255])}::bytea as bytes`;
    const [ours] = await readRows<Record<string, unknown>>(unsafePool("app"), values);
    const [prismas] = await unsafeClient("app").$queryRaw<Record<string, unknown>[]>(values);
    expect(ours).toEqual(prismas);
  });
});

describe("an operation's transaction", () => {
  it("opens with its tenant set and, for a read, unable to write", async () => {
    expect(await run(settings, standing, {})).toEqual([
      { tenant: standing.organisation?.id, "read only": "on", isolation: "read committed" },
    ]);
  });

  it("answers nobody who kept it after its end, whoever has its connection now", async () => {
    await run(settings, standing, {});
    await expect(async () => kept?.$queryRaw(sql`select 1`)).rejects.toMatchObject({ code: "unavailable" });
  });
});
