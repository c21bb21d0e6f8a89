import "server-only";
import { refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { AccountScope } from "@/server/scope.ts";

/**
 * Writes a new person's row, for somebody who holds an invitation or the first-run link: there is no sign-up.
 * @throws Refusal("invalid") on `email` when the address is somebody's already.
 */
export async function createPerson(
  scope: AccountScope,
  person: { email: string; name: string; passwordHash: string; locale: string; operator?: boolean },
): Promise<string> {
  const id = uuidv7();
  const known = await scope.tx.user.count({ where: { email: person.email } });
  if (known > 0) return refuseField("email", "accounts.emailTaken");
  await scope.tx.user.create({ data: { id, ...person, createdAt: scope.now }, select: { id: true } });
  await scope.recordSignIn("person.created", id, { address: scope.address });
  return id;
}
