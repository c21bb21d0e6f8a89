import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { AccountScope } from "@/server/scope.ts";
import { newSecret, tokenHash } from "@/server/session.ts";

/** Makes a one-time link's secret; earlier ones for the same purpose and person stop working. `minutes` it holds. */
export async function issueLink(
  scope: Pick<AccountScope, "tx">,
  purpose: "password-reset" | "first-run",
  userId: string | null,
  minutes: number,
): Promise<string> {
  const secret = newSecret();
  await scope.tx.singleUseLink.deleteMany({ where: { purpose, userId, usedAt: null } });
  // By the clock of Postgres, which also judges when it is over.
  await scope.tx.$executeRaw`
    insert into single_use_link (id, purpose, user_id, token_hash, expires_at)
    values (${uuidv7()}::uuid, ${purpose}, ${userId}::uuid, ${tokenHash(secret)}, now() + make_interval(mins => ${minutes}))`;
  return secret;
}

/** Spends a one-time link, once however many try. @returns the person it is for; undefined when it opens nothing. */
export async function spendLink(
  scope: Pick<AccountScope, "tx">,
  purpose: "password-reset" | "first-run",
  secret: string,
): Promise<{ userId: string | null } | undefined> {
  const [spent] = await scope.tx.$queryRaw<{ user_id: string | null }[]>`
    update single_use_link set used_at = now()
    where token_hash = ${tokenHash(secret)} and purpose = ${purpose} and used_at is null and expires_at > now()
    returning user_id`;
  return spent && { userId: spent.user_id };
}

/** Whether a one-time link still opens, and for whom; looking does not spend it. Undefined when it opens nothing. */
export async function openLink(
  scope: Pick<AccountScope, "tx">,
  purpose: "password-reset" | "first-run",
  secret: string,
): Promise<{ userId: string | null } | undefined> {
  const [open] = await scope.tx.$queryRaw<{ userId: string | null }[]>`
    select user_id as "userId" from single_use_link
    where token_hash = ${tokenHash(secret)} and purpose = ${purpose} and used_at is null and expires_at > now()`;
  return open;
}
