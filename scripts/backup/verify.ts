import pg from "pg";
import { tablesInOrder } from "../database/table-order.ts";

/** What a database holds, and whether its chains hold. */
export type Verified = { rows: Record<string, number>; chains: number; entries: number; broken: string[] };

/** Counts every table and verifies every audit chain, the sign-ins' own included. `broken` names what does not hold. */
export async function verifyDatabase(ownerUrl: string): Promise<Verified> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query("begin isolation level repeatable read read only");
    const rows: Record<string, number> = {};
    for (const { name } of await tablesInOrder(owner)) {
      const counted = await owner.query<{ n: number }>(
        `select count(*)::int as n from ${pg.escapeIdentifier(name)}`,
      );
      rows[name] = counted.rows[0]?.n ?? 0;
    }
    const heads = await owner.query<{ id: string; name: string | null }>(
      `select chain.id, o.slug as name
       from (select organisation_id as id from audit_head union select organisation_id from audit_entry) chain
       left join organisation o on o.id = chain.id where chain.id <> $1`,
      [signIns],
    );
    const broken: string[] = [];
    for (const { id, name } of heads.rows) {
      await owner.query("select set_config('app.organisation_id', $1, true)", [id]);
      const chain = await owner.query<{ at: string | null }>("select broken_audit_link()::text as at");
      const at = chain.rows[0]?.at;
      if (at) broken.push(`${name ?? id} at entry ${at}`);
    }
    const { rows: links } = await owner.query<{ at: string | null }>(brokenSignInLink, [signIns]);
    if (links[0]?.at) broken.push(`sign-ins at entry ${links[0].at}`);
    const entries = (rows.audit_entry ?? 0) + (rows.sign_in_entry ?? 0);
    return { rows, chains: heads.rows.length + 1, entries, broken };
  } finally {
    await owner.end();
  }
}

/** Under which the chain of sign-ins keeps its head. */
const signIns = "00000000-0000-0000-0000-000000000000";

// The sealing of append_sign_in, link by link, and a tail that was cut.
const brokenSignInLink = `
  with chain as (
    select sequence, hash, previous_hash,
      sha256(previous_hash || convert_to(sequence::text || '|' ||
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || type || '|' ||
        coalesce(user_id::text, '') || '|' || content, 'UTF8')) as expected,
      lag(hash, 1, sha256(convert_to('sign-in', 'UTF8'))) over (order by sequence) as before,
      row_number() over (order by sequence) as place
    from sign_in_entry)
  select coalesce(
    (select min(sequence) from chain where hash <> expected or previous_hash <> before or place <> sequence),
    (select h.sequence from audit_head h where h.organisation_id = $1
      and (h.sequence <> coalesce((select max(sequence) from chain), 0)
        or (h.sequence > 0 and h.hash <> (select hash from chain order by sequence desc limit 1)))),
    (select max(sequence) from chain where not exists (select from audit_head where organisation_id = $1)))::text as at`;
