import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { AccountScope } from "@/server/scope.ts";
import { newSecret, tokenHash } from "@/server/session.ts";

/** Makes a one-time link's secret; earlier ones for the same purpose and person stop working. `minutes` it holds. */
export async function issueLink(
  scope: Pick<AccountScope, "tx" | "now">,
  purpose: "password-reset" | "first-run",
  userId: string | null,
  minutes: number,
): Promise<string> {
  const secret = newSecret();
  await scope.tx.singleUseLink.deleteMany({ where: { purpose, userId, usedAt: null } });
  await scope.tx.singleUseLink.create({
    data: {
      id: uuidv7(),
      purpose,
      userId,
      tokenHash: tokenHash(secret),
      createdAt: scope.now,
      expiresAt: new Date(scope.now.getTime() + minutes * 60_000),
    },
    select: { id: true },
  });
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
