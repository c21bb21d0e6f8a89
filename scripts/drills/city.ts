import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { uuidv7 } from "../../src/lib/ids.ts";
import type { Served } from "./served.ts";

/** A city made for a drill, with a token for each hand that will work in it. */
export type DrillCity = { id: string; slug: string; tokens: string[] };

const permissions = [
  ...["partner:read", "partner:create", "partner:edit", "agreement:read", "agreement:create"],
  ...["import:commit", "audit-entry:read"],
];

type Reached = Pick<Served, "superuserUrl">;

/** Founds a city with an admin and so many tokens, straight in the database of an installation. */
export async function makeDrillCity(served: Reached, hands: number): Promise<DrillCity> {
  const [id, person] = [uuidv7(), uuidv7()];
  const slug = `drill-${randomBytes(3).toString("hex")}`;
  const tokens = Array.from({ length: hands }, () => `mrd_${randomBytes(32).toString("base64url")}`);
  await asSuperuser(served, async (client) => {
    await client.query(
      "insert into organisation (id, slug, kind, name, country_code, languages) values ($1, $2, 'city', 'Drill', 'FR', '{fr}')",
      [id, slug],
    );
    await client.query(`insert into "user" (id, email, name) values ($1, $2, 'Drill')`, [
      person,
      `${slug}@example.org`,
    ]);
    await client.query("insert into membership (organisation_id, user_id, role) values ($1, $2, 'admin')", [
      id,
      person,
    ]);
    for (const token of tokens)
      await client.query(
        `insert into api_token (organisation_id, id, name, hint, token_hash, permissions, created_by_id, expires_at)
         values ($1, $2, 'drill', $3, $4, $5, $6, now() + interval '1 day')`,
        [id, uuidv7(), token.slice(0, 8), createHash("sha256").update(token).digest(), permissions, person],
      );
  });
  return { id, slug, tokens };
}

/** One piece of work as the superuser of an installation's database. */
export async function asSuperuser<T>(served: Reached, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(served.superuserUrl());
  client.on("error", () => {}); // A drill may pull the server away.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The names of the partners that a city really holds. */
export async function partnersKept(served: Served, city: DrillCity): Promise<Set<string>> {
  const { rows } = await asSuperuser(served, (client) =>
    client.query<{ name: string }>("select name from partner where organisation_id = $1", [city.id]),
  );
  return new Set(rows.map(({ name }) => name));
}

/** The first entry of a city's audit chain that does not hold, or null. */
export async function brokenLink(served: Served, city: DrillCity): Promise<string | null> {
  return asSuperuser(served, async (client) => {
    await client.query("select set_config('app.organisation_id', $1, false)", [city.id]);
    const { rows } = await client.query<{ at: string | null }>("select broken_audit_link()::text as at");
    return rows[0]?.at ?? null;
  });
}
