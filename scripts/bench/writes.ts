import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { type Load, load, type Target } from "./load.ts";
import { inTransactions } from "./raw-sql.ts";
import { median } from "./timing.ts";
import { newcomer, person, tokenText } from "./world.ts";

/** What one insert with its audit entry is in SQL, in the tenant's transaction under row security. */
export type BareWrite = { opening: string; insert: string; values: string[]; audit: string; entry: string };

const writers = 100;

/** Gives the new city a partner to write agreements with, and a hundred tokens that may. @returns what the bare one writes */
export async function prepareWrites(owner: pg.Client): Promise<BareWrite> {
  const { rows } = await owner.query<{ city: string; user: string }>(
    'select o.id as city, u.id as "user" from organisation o, "user" u where o.slug = $1 and u.email = $2',
    [newcomer, person],
  );
  const { city = "", user = "" } = rows[0] ?? {};
  const known = await owner.query<{ id: string }>(
    "insert into partner (organisation_id, id, reference, name, search_text) values ($1, $2, 'PAR-2019-0001', 'Porto', 'porto') on conflict do nothing returning id",
    [city, randomUUID()],
  );
  const partner =
    known.rows[0]?.id ??
    (
      await owner.query<{ id: string }>(
        "select id from partner where organisation_id = $1 and reference = 'PAR-2019-0001'",
        [city],
      )
    ).rows[0]?.id ??
    "";
  const hashes = Array.from({ length: writers }, (_, n) =>
    createHash("sha256")
      .update(tokenText(1_000 + n))
      .digest(),
  );
  await owner.query(
    `insert into api_token (organisation_id, id, name, hint, token_hash, permissions, created_by_id, expires_at)
     select $1, uuidv7(), 'bench', 'bench', hash, '{agreement:create}', $2, now() + interval '10 days'
     from unnest($3::bytea[]) hash on conflict do nothing`,
    [city, user, hashes],
  );
  const entry = {
    type: "agreement.created",
    subjectType: "agreement",
    subjectId: randomUUID(),
    subjectReference: "AGR-2026-0001",
    actorUserId: user,
    via: "api",
    content: "{}",
  };
  return {
    opening: `begin; select set_config('app.organisation_id', ${pg.escapeLiteral(city)}, true)`,
    insert: `with made as (insert into agreement (organisation_id, id, reference, kind, title, status, signed_on, search_text, identity)
      select $1, uuidv7(), 'AGR-2026-' || lpad((random() * 1e12)::bigint::text, 12, '0'), 'twinning', t, 'signed', '2026-03-04', lower(t), lower(t)
      from (select 'Jumelage ' || gen_random_uuid() as t) x returning organisation_id, id)
      insert into agreement_partner (organisation_id, agreement_id, partner_id) select organisation_id, id, $2 from made`,
    values: [city, partner],
    audit: "select append_audit($1::jsonb)",
    entry: JSON.stringify([entry]),
  };
}

/** Logs agreements through our API, through the bare route and in SQL alone, each with its audit entry, in turns. */
export async function benchWrites(
  { appUrl, rounds, seconds }: { appUrl: string; rounds: number; seconds: number },
  where: { address: string; bare: string; write: BareWrite },
): Promise<Record<string, unknown>> {
  const { write } = where;
  const title = () => `Jumelage ${randomUUID()}`;
  const ours: Target = {
    url: `${where.address}/api/v1/${newcomer}/agreements`,
    callers: Array.from({ length: writers }, (_, n) => ({
      authorization: `Bearer ${tokenText(1_000 + n)}`,
    })),
    body: () =>
      JSON.stringify({
        kind: "twinning",
        status: "signed",
        title: title(),
        signedOn: "2026-03-04",
        partners: [write.values[1]],
      }),
  };
  const bare: Target = { url: `${where.bare}/api/write`, callers: [{}], body: () => "{}" };
  for (const target of [ours, bare]) await load(target, 4, 1.5);
  const report: Record<string, unknown> = {};
  for (const connections of [1, 20]) {
    const turns: { ours: Load; bare: Load; sql: Load }[] = [];
    for (let round = 0; round < rounds; round++)
      turns.push({
        ours: await load(ours, connections, seconds),
        bare: await load(bare, connections, seconds),
        sql: await inSql(appUrl, write, connections, seconds),
      });
    const middle = (which: "ours" | "bare" | "sql") => ({
      perSecond: median(turns.map((turn) => turn[which].perSecond)),
      medianMs: median(turns.map((turn) => turn[which].medianMs)),
      p95Ms: median(turns.map((turn) => turn[which].p95Ms)),
    });
    report[`connections${connections}`] = {
      ours: middle("ours"),
      bare: middle("bare"),
      sql: middle("sql"),
      ratio: median(turns.map((turn) => turn.ours.perSecond / turn.bare.perSecond)),
    };
  }
  return report;
}

function inSql(appUrl: string, write: BareWrite, connections: number, seconds: number): Promise<Load> {
  return inTransactions(appUrl, connections, seconds, async (client) => {
    await client.query(write.opening);
    await client.query({ name: "insert", text: write.insert, values: write.values });
    await client.query({ name: "audit", text: write.audit, values: [write.entry] });
  });
}
