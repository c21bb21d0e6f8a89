import "server-only";
import { refuseField } from "@/lib/errors.ts";
import { commonPasswords, hashPassword } from "@/server/passwords.ts";
import { isCommonPassword } from "../rules.ts";

/**
 * Hashes a password somebody chose; `own` are the name and address it must not be made of.
 * @throws Refusal("invalid") on `password` for one that everybody tries first.
 */
export async function hashChosenPassword(password: string, own: readonly string[]): Promise<string> {
  if (isCommonPassword(password, await commonPasswords(), own))
    refuseField("password", "accounts.commonPassword");
  return hashPassword(password);
}
