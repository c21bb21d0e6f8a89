import "server-only";
import { accountCommand } from "@/server/operation.ts";
import { profile } from "../schema.ts";

/** Changes the name colleagues see and the language of pages and mails. */
export const editProfile = accountCommand(
  { whoever: "person", input: profile, output: profile },
  async (scope, input) => {
    const id = scope.actor?.userId ?? "";
    await scope.tx.user.update({ where: { id }, data: input, select: { id: true } });
    await scope.recordSignIn("profile.edited", id);
    return input;
  },
);
