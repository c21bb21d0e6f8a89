import "server-only";
import { z } from "zod";
import { runAccount } from "@/server/corridor.ts";
import { type AccountRequest, accountQuery } from "@/server/operation.ts";
import { verifyPassword } from "@/server/passwords.ts";
import { countTry } from "@/server/rate-limit.ts";

// Not exported: no door may ever answer with a hash.
const findHash = accountQuery(
  {
    whoever: "anyone",
    input: z.object({ email: z.string() }),
    output: z.object({ id: z.string(), passwordHash: z.string().nullable() }).nullable(),
  },
  (scope, { email }) =>
    scope.tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true, passwordHash: true } }),
);

/** What a checked password proved: whose address it was, and the hash it matched; null where it matched none. */
export type CheckedPassword = { userId: string | null; matchedHash: string | null };

/**
 * Checks a password outside any transaction, counted per address and per account. It takes as long for an address
 * that nobody has.
 * @throws Refusal("too-many-requests") beyond either limit, ("unavailable") when too many passwords wait.
 */
export async function checkPassword(
  request: AccountRequest,
  email: string,
  password: string,
): Promise<CheckedPassword> {
  await countTry("sign-in-address", request.address);
  await countTry("sign-in-account", email);
  const origin = { address: request.address, userAgent: request.userAgent };
  const person = await runAccount(findHash, null, origin, { email });
  const right = await verifyPassword(person?.passwordHash ?? null, password);
  return { userId: person?.id ?? null, matchedHash: right ? (person?.passwordHash ?? null) : null };
}
