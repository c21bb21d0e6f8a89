import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { runAccount } from "@/server/corridor.ts";
import { accountCommand } from "@/server/operation.ts";
import { issueLink } from "./issue-link.ts";

const firstRunMinutes = 24 * 60;

const issue = accountCommand(
  { whoever: "anyone", input: z.object({}), output: z.object({ secret: z.string() }) },
  async (scope) => {
    if ((await scope.tx.user.count()) > 0) throw new Refusal("conflict");
    return { secret: await issueLink(scope, "first-run", null, firstRunMinutes) };
  },
);

/**
 * Makes the link that sets an empty installation up, for whoever starts it to open; it holds a day and works once.
 * @throws Refusal("conflict") as soon as anybody has an account.
 */
export async function issueFirstRunLink(): Promise<{ path: string }> {
  const { secret } = await runAccount(issue, null, { address: "command-line", userAgent: "" }, {});
  return { path: `/first-run/${secret}` };
}
