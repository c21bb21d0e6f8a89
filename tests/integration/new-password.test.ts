import { beforeAll, describe, expect, it } from "vitest";
import { changePassword } from "@/features/accounts/commands/change-password.ts";
import { issueLink } from "@/features/accounts/commands/issue-link.ts";
import { resetPassword } from "@/features/accounts/commands/reset-password.ts";
import { findLink } from "@/features/accounts/queries.ts";
import { runAccount } from "@/server/corridor.ts";
import { unsafeClient } from "@/server/database.ts";
import { hashPassword } from "@/server/passwords.ts";
import type { SignInTx } from "@/server/scope.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makePerson, makeSession, type TestPerson } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import { actorOf, from, password, tryIn } from "../support/signing-in.ts";

let passwordHash: string;
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  passwordHash = await hashPassword(password);
});

describe("a new password", () => {
  it("is refused when it is among the first that people try, or of one's own name", async () => {
    const person = await makePerson(db, { passwordHash, name: "Leonor Quintanilla" });
    const me = await actorOf(await makeSession(db, person));
    const change = (chosen: string) =>
      refusalOf(
        runAccount(changePassword, me, from(), {
          currentPassword: password,
          password: chosen,
          passwordAgain: chosen,
        }),
      );
    expect((await change("motdepasse1234")).rules).toEqual(["password:accounts.commonPassword"]);
    expect((await change("leonorquintanilla1")).rules).toEqual(["password:accounts.commonPassword"]);
    expect((await change("eleven-char")).rules).toEqual(["password:tooShort"]);
  });

  it("asks for the present one", async () => {
    const person = await makePerson(db, { passwordHash });
    const me = await actorOf(await makeSession(db, person));
    const input = {
      currentPassword: "not the present one",
      password: "vent du large et crabe",
      passwordAgain: "vent du large et crabe",
    };
    expect((await refusalOf(runAccount(changePassword, me, from(), input))).rules).toEqual([
      "currentPassword:accounts.wrongPassword",
    ]);
  });
});

describe("a link to set a new password", () => {
  const linkFor = (person: TestPerson, minutes = 15) =>
    unsafeClient("signin").$transaction((tx) =>
      issueLink({ tx: tx as unknown as SignInTx }, "password-reset", person.id, minutes),
    );
  const chosen = { password: "vent du large et crabe", passwordAgain: "vent du large et crabe" };

  it("works once, however many hold it at once, and ends every session", async () => {
    const person = await makePerson(db, { passwordHash });
    const sessionId = await makeSession(db, person);
    const token = await linkFor(person);
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => runAccount(resetPassword, null, from(), { token, ...chosen })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await actorOf(sessionId)).toBeNull();
    expect((await refusalOf(tryIn(person.email, password))).code).toBe("invalid");
    expect((await tryIn(person.email, chosen.password)).sessionId).not.toBe("");
  });

  it("opens nothing after its time, nor once a newer one was asked for", async () => {
    const person = await makePerson(db, { passwordHash });
    const late = await linkFor(person, -1);
    expect(
      (await refusalOf(runAccount(resetPassword, null, from(), { token: late, ...chosen }))).rules,
    ).toEqual(["password:accounts.linkSpent"]);
    const older = await linkFor(person);
    await linkFor(person);
    expect(
      (await refusalOf(runAccount(resetPassword, null, from(), { token: older, ...chosen }))).rules,
    ).toEqual(["password:accounts.linkSpent"]);
  });

  it("says the same of itself once used, run out, cut short or never made", async () => {
    const person = await makePerson(db, { passwordHash });
    const used = await linkFor(person);
    const look = (token: string) => runAccount(findLink, null, from(), { token, purpose: "password-reset" });
    expect(await look(used)).toEqual({ open: true });
    await runAccount(resetPassword, null, from(), { token: used, ...chosen });
    const late = await linkFor(person, -1);
    for (const token of [used, late, used.slice(0, 9), "x".repeat(43), "y".repeat(400)])
      expect(await look(token)).toEqual({ open: false });
  });

  it("is kept as a hash only", async () => {
    const person = await makePerson(db);
    const token = await linkFor(person);
    const rows = await asOwner<{ all: string }>(
      db,
      "select row_to_json(l)::text as all from single_use_link l",
    );
    // As it is, and as a column of bytes would show it.
    for (const text of [token, Buffer.from(token).toString("hex")])
      expect(rows.some(({ all }) => all.includes(text))).toBe(false);
  });
});
