import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase, unsafePool } from "@/server/database.ts";
import { command, query } from "@/server/operation.ts";
import { run } from "@/server/run.ts";
import type { TenantTx } from "@/server/scope.ts";
import { asSuperuser } from "../support/as-superuser.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

let db: TestDatabase;
let here: Standing;
let there: Standing;

type Seen = { pid: number; tenant: string; names: string[] };

/** The ways in which a transaction can come to grief. */
const griefs: Record<string, (tx: TenantTx, pid: number) => Promise<unknown>> = {
  "is refused by its operation": async () => {
    throw new Refusal("conflict");
  },
  "breaks on a statement": (tx) => tx.$queryRaw`select 1 / 0`,
  "breaks on a statement of Prisma's": (tx) => tx.$executeRaw`select 1 / 0`,
  "hides that a statement broke": (tx) => tx.$queryRaw`select 1 / 0`.catch(() => null),
  "takes longer than it may": (tx) => tx.$queryRaw`select pg_sleep(20)`,
  "lingers longer than it may, asking nothing": () => new Promise((done) => setTimeout(done, 1_500)),
  "is cancelled while it reads": async (tx, pid) => {
    const reading = tx.$queryRaw`select pg_sleep(20)`;
    await Promise.all([reading, soon(pid, "pg_cancel_backend")]);
  },
  "loses its connection": async (tx, pid) => {
    const reading = tx.$queryRaw`select pg_sleep(20)`;
    await Promise.all([reading, soon(pid, "pg_terminate_backend")]);
  },
};

async function soon(pid: number, what: string): Promise<void> {
  await new Promise((done) => setTimeout(done, 100));
  await asSuperuser(db, (client) => client.query(`select ${what}($1)`, [pid]));
}

async function look(tx: TenantTx): Promise<Seen> {
  const [row] = await tx.$queryRaw<Seen[]>`select pg_backend_pid() as pid,
    current_setting('app.organisation_id') as tenant,
    (select coalesce(array_agg(name order by name), '{}') from partner) as names`;
  if (!row) throw new Error("no row");
  return row;
}

const read = query(
  {
    permission: "agreement:read",
    input: z.object({ grief: z.string() }),
    output: z.unknown(),
    timeoutMs: 1_000,
  },
  async (scope, { grief }) => {
    const seen = await look(scope.tx);
    await griefs[grief]?.(scope.tx, seen.pid);
    return grief === "" ? seen : await look(scope.tx);
  },
);
const write = command(
  {
    permission: "agreement:create",
    input: z.object({ name: z.string(), grief: z.string() }),
    output: z.unknown(),
    timeoutMs: 1_000,
  },
  async (scope, { name, grief }) => {
    const [row] = await scope.tx.$queryRaw<{ pid: number }[]>`
      insert into partner (organisation_id, id, reference, name, search_text)
      values (${scope.organisationId}::uuid, gen_random_uuid(), ${name}, ${name}, '') returning pg_backend_pid() as pid`;
    scope.unchanged();
    await griefs[grief]?.(scope.tx, row?.pid ?? 0);
    return null;
  },
);

const lookAs = async (who: Standing) => (await run(read, who, { grief: "" })) as Seen;
const idOf = (who: Standing) => who.organisation?.id ?? "";

/** What a connection of the pool shows to a statement outside any transaction. */
async function outside(): Promise<{ tenant: string | null; partners: number }> {
  const { rows } = await unsafePool("app").query<{ tenant: string | null; partners: number }>(
    "select nullif(current_setting('app.organisation_id', true), '') as tenant, (select count(*)::int from partner) as partners",
  );
  return rows[0] ?? { tenant: "none", partners: -1 };
}

beforeAll(async () => {
  db = await testDatabase();
  process.env.APP_POOL_SIZE = "4"; // So that connections are used again and again.
  const stand = async (name: string) => {
    const organisation = await makeOrganisation(db, { name });
    await asOwner(
      db,
      "insert into partner (organisation_id, id, reference, name, search_text) values ($1, gen_random_uuid(), 'P', $2, '')",
      [organisation.id, `Ami de ${name}`],
    );
    return standingOf(db, await makePerson(db, { organisation }), organisation);
  };
  [here, there] = [await stand("Ici"), await stand("Ailleurs")];
});
afterAll(closeDatabase);

describe("a transaction that", () => {
  it.each(Object.keys(griefs))(
    "%s leaves its connection without a tenant, and the next sees its own rows only",
    async (grief) => {
      // Thrice as often as there are connections: one that is lost each time would leave none.
      for (let n = 0; n < 12 / (grief.includes("longer") ? 4 : 1); n++) {
        const outcome = await run(read, here, { grief }).then(
          () => "answered",
          (error: unknown) => (error instanceof Refusal ? error.code : "failed"),
        );
        expect(outcome).not.toBe("answered");
        const next = await lookAs(there);
        expect(next).toMatchObject({ tenant: idOf(there), names: ["Ami de Ailleurs"] });
        expect(await outside()).toEqual({ tenant: null, partners: 0 });
      }
    },
  );

  it.each(Object.keys(griefs))(
    "%s keeps nothing of what it wrote, and tells nobody that it did",
    async (grief) => {
      await expect(run(write, here, { name: `perdu: ${grief}`, grief })).rejects.toThrow();
      expect((await lookAs(here)).names).toEqual(["Ami de Ici"]);
    },
  );

  it("cannot open with its tenant does no work, and its connection is not used again", async () => {
    const role = new URL(db.app).username;
    await asSuperuser(db, (client) => client.query(`revoke select on audit_head from "${role}"`));
    for (let n = 0; n < 6; n++) await expect(lookAs(here)).rejects.toThrow();
    await asSuperuser(db, (client) => client.query(`grant select on audit_head to "${role}"`));
    const seen = await Promise.all(Array.from({ length: 12 }, (_, n) => lookAs(n % 2 ? here : there)));
    expect(seen.map(({ names }) => names[0])).toEqual(
      Array.from({ length: 12 }, (_, n) => (n % 2 ? "Ami de Ici" : "Ami de Ailleurs")),
    );
  });
});

describe("two cities on the same four connections", () => {
  it("never see each other's rows, whatever goes wrong beside them", { timeout: 120_000 }, async () => {
    const kinds = ["", "", "", ...Object.keys(griefs).filter((grief) => !grief.includes("longer"))];
    const seen: { whose: string; seen: Seen }[] = [];
    const refused: Record<string, number> = {};
    for (let wave = 0; wave < 20; wave++)
      await Promise.all(
        Array.from({ length: 16 }, async (_, n) => {
          const who = (wave + n) % 2 ? here : there;
          const grief = kinds[(wave * 7 + n * 5) % kinds.length] ?? "";
          const answer = run(read, who, { grief }) as Promise<Seen>;
          await answer.then(
            (one) => seen.push({ whose: idOf(who), seen: one }),
            (error: unknown) => {
              const code = error instanceof Refusal ? error.code : "failed";
              refused[code] = (refused[code] ?? 0) + 1;
            },
          );
        }),
      );
    expect(seen.length).toBeGreaterThan(80);
    expect(refused.conflict).toBeGreaterThan(5);
    for (const { whose, seen: one } of seen)
      expect(one).toMatchObject({
        tenant: whose,
        names: [whose === idOf(here) ? "Ami de Ici" : "Ami de Ailleurs"],
      });
    const pool: pg.Pool = unsafePool("app");
    expect(pool.totalCount).toBeLessThanOrEqual(4);
    expect([pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([0, 0]);
    expect(await outside()).toEqual({ tenant: null, partners: 0 });
  });

  it("answers are each asker's own where many share one connection's prepared statements", async () => {
    const seen = await Promise.all(Array.from({ length: 200 }, (_, n) => lookAs(n % 2 ? here : there)));
    expect(seen.filter(({ tenant }, n) => tenant !== idOf(n % 2 ? here : there))).toEqual([]);
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeLessThanOrEqual(4);
  });
});

describe("a standing whose organisation is no id", () => {
  it("cannot slip a statement into the opening", async () => {
    const id = "'; select set_config('app.organisation_id', 'x', false); --";
    const forged = { ...here, organisation: { ...here.organisation, id } } as Standing;
    expect((await refusalOf(run(read, forged, { grief: "" }))).code).toBe("invalid");
    expect(await outside()).toEqual({ tenant: null, partners: 0 });
  });
});
