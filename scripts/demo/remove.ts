import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type DemoWorld, findDemoWorld, type Swept, sweep } from "./sweep.ts";

/** What removing the demonstration world did, and what is left to think of. */
export type Removal = {
  organisations: number;
  people: number;
  /** Table → rows removed. */
  rows: Record<string, number>;
  /** Real organisations whose ties to the world went with it. */
  touched: number;
  /** Names of real organisations that nobody leads any more: their admins were people of the world. */
  leaderless: string[];
  operatorsLeft: number;
  peopleLeft: number;
};

/** The type of the entry that says so in the chain of sign-ins; a start that finds it seeds nothing by itself. */
export const removedEntry = "demonstration.removed";

/**
 * Removes the demonstration world for good: its organisations, its people, and all their rows; nothing of real
 * organisations but their ties to it. Safe while the server runs: what it writes meanwhile is swept up after it.
 * @throws Error when nobody would be left to run the platform and `operator` names no real person
 */
export async function removeDemoWorld(
  ownerUrl: string,
  { operator, settleMs = 1_500 }: { operator?: string; settleMs?: number } = {},
): Promise<Removal | null> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const world = await findDemoWorld(owner);
    if (world.organisations.length + world.people.length === 0) return null;
    await demandOperator(owner, operator);
    const total = await inTransaction(owner, async () => {
      const swept = await sweep(owner, world);
      await record(owner, world, swept);
      return swept;
    });
    // A request that was admitted before may still write; no new one is, so a second quiet pass ends it.
    for (let left = 1; left > 0; ) {
      await pause(settleMs);
      const late = await inTransaction(owner, () => sweep(owner, world));
      left = Object.values(late.rows).reduce((sum, n) => sum + n, 0);
      for (const [table, n] of Object.entries(late.rows)) total.rows[table] = (total.rows[table] ?? 0) + n;
    }
    return { ...(await leftBehind(owner)), ...countsOf(world, total) };
  } finally {
    await owner.end();
  }
}

const countsOf = (world: DemoWorld, { rows, touched }: Swept) => ({
  organisations: world.organisations.length,
  people: world.people.length,
  rows,
  touched: touched.length,
});

/** Tries again where a write of the running server came between. */
async function inTransaction<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    await owner.query("begin");
    try {
      const result = await work();
      await owner.query("commit");
      return result;
    } catch (error) {
      await owner.query("rollback");
      const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
      if (!["23503", "40P01", "40001"].includes(code) || tries >= 10) throw error;
      await pause(100 * (tries + 1));
    }
  }
}

/** Somebody must be left to run the platform where real people work on it. */
async function demandOperator(owner: pg.Client, email: string | undefined): Promise<void> {
  const { rows } = await owner.query<{ real: number; operators: number }>(
    `select count(*)::int as real, count(*) filter (where operator and disabled_at is null)::int as operators
     from "user" where not demonstration`,
  );
  const { real = 0, operators = 0 } = rows[0] ?? {};
  if (email) {
    const named = await owner.query(
      `update "user" set operator = true where email = lower($1) and not demonstration and disabled_at is null`,
      [email],
    );
    if (!named.rowCount) throw new Error(`${email} is no real person's account here. Nothing was removed.`);
  } else if (real > 0 && operators === 0)
    throw new Error(
      "The only operators are people of the demonstration world. Name a real person who becomes one: --operator name@city.example. Nothing was removed.",
    );
}

/** One entry in the chain of sign-ins, and one in the chain of each real organisation that lost a tie. */
async function record(owner: pg.Client, world: DemoWorld, { touched }: Swept): Promise<void> {
  const facts = { organisations: world.organisations.length, people: world.people.length };
  await owner.query("select append_sign_in($1, null, $2)", [removedEntry, JSON.stringify(facts)]);
  for (const { id, facts: ties } of touched) {
    await owner.query("select set_config('app.organisation_id', $1, true)", [id]);
    const content = { type: removedEntry, actor: null, via: "command-line", facts: ties };
    const entry = {
      type: removedEntry,
      subjectType: "demonstration",
      actorUserId: null,
      via: "command-line",
      content: JSON.stringify(content),
    };
    await owner.query("select append_audit($1::jsonb)", [JSON.stringify([entry])]);
  }
}

async function leftBehind(owner: pg.Client) {
  const { rows: leaderless } = await owner.query<{ name: string }>(
    `select o.name from organisation o where not exists (
       select 1 from membership m where m.organisation_id = o.id and m.role in ('admin', 'coordinator')) order by o.name`,
  );
  const { rows } = await owner.query<{ people: number; operators: number }>(
    `select count(*)::int as people, count(*) filter (where operator)::int as operators from "user"`,
  );
  return {
    leaderless: leaderless.map(({ name }) => name),
    peopleLeft: rows[0]?.people ?? 0,
    operatorsLeft: rows[0]?.operators ?? 0,
  };
}
