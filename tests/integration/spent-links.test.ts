import { beforeAll, describe, expect, it } from "vitest";
import { issueLink } from "@/features/accounts/commands/issue-link.ts";
import { resetPassword } from "@/features/accounts/commands/reset-password.ts";
import { findLink } from "@/features/accounts/queries.ts";
import { runAccount } from "@/server/corridor.ts";
import { unsafeClient } from "@/server/database.ts";
import type { SignInTx } from "@/server/scope.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makePerson } from "../support/people.ts";

let db: TestDatabase;
const origin = { address: "192.0.2.77", userAgent: "test" };
const chosen = { password: "vent du large et crabe", passwordAgain: "vent du large et crabe" };

beforeAll(async () => {
  db = await testDatabase();
});

const issue = (userId: string, minutes: number) =>
  unsafeClient("signin").$transaction((tx) =>
    issueLink({ tx: tx as unknown as SignInTx, now: new Date() }, "password-reset", userId, minutes),
  );
const look = (token: string) => runAccount(findLink, null, origin, { token, purpose: "password-reset" });

describe("a link to set a new password", () => {
  it("says the same of itself once used, run out, cut short or never made", async () => {
    const { id } = await makePerson(db);
    const used = await issue(id, 15);
    expect(await look(used)).toEqual({ open: true });
    await runAccount(resetPassword, null, origin, { token: used, ...chosen });
    const late = await issue(id, -1);
    for (const token of [used, late, used.slice(0, 9), "x".repeat(43), "y".repeat(400)])
      expect(await look(token)).toEqual({ open: false });
  });

  it("opens nothing of another purpose", async () => {
    const token = await issue((await makePerson(db)).id, 15);
    expect(await runAccount(findLink, null, origin, { token, purpose: "first-run" })).toEqual({
      open: false,
    });
  });
});
