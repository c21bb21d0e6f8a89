import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { changePassword } from "@/features/accounts/commands/change-password.ts";
import { endOtherSessions, endSession, signOut } from "@/features/accounts/commands/end-sessions.ts";
import { getAccount } from "@/features/accounts/queries.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { hashPassword } from "@/server/passwords.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makeOrganisation, makePerson, makeSession, type TestPerson } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import { actorOf, from, password, tryIn } from "../support/signing-in.ts";

let passwordHash: string;
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  passwordHash = await hashPassword(password);
});

describe("signing in", () => {
  it("opens a session for the right password, whatever the case of the address", async () => {
    const person = await makePerson(db, { passwordHash });
    const { sessionId } = await tryIn(person.email.toUpperCase(), password);
    expect((await actorOf(sessionId))?.userId).toBe(person.id);
  });

  it("answers a wrong password, an unknown address and a disabled account alike", async () => {
    const person = await makePerson(db, { passwordHash });
    const disabled = await makePerson(db, { passwordHash });
    await asOwner(db, 'update "user" set disabled_at = now() where id = $1', [disabled.id]);
    const answers = [
      await refusalOf(tryIn(person.email, "something else entirely")),
      await refusalOf(tryIn("nobody@example.org", password)),
      await refusalOf(tryIn(disabled.email, password)),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.rules).toEqual(["password:accounts.wrongCredentials"]);
  });

  it("is recorded in a chain of its own, refusals included", async () => {
    const person = await makePerson(db, { passwordHash });
    await refusalOf(tryIn(person.email, "something else entirely"));
    await tryIn(person.email, password);
    const entries = await asOwner<{ type: string }>(
      db,
      "select type from sign_in_entry where user_id = $1 order by sequence",
      [person.id],
    );
    expect(entries.map(({ type }) => type)).toEqual(["sign-in.refused", "sign-in.accepted"]);
    const [chain] = await asOwner<{ broken: boolean }>(
      db,
      `select bool_or(previous_hash <> before) as broken from
        (select previous_hash, lag(hash, 1, previous_hash) over (order by sequence) as before from sign_in_entry) c`,
    );
    expect(chain?.broken).toBe(false);
  });
});

describe("a thousand guesses from two hundred addresses on one account", () => {
  it("stay within the account's limit, however many come at once", async () => {
    const person = await makePerson(db, { passwordHash });
    const codes: string[] = [];
    for (let wave = 0; wave < 20; wave++)
      codes.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, async (_, n) => {
            const address = `203.0.113.${(wave * 50 + n) % 200}`;
            return (await refusalOf(tryIn(person.email, `guess number ${wave}-${n}`, address))).code;
          }),
        )),
      );
    expect(codes.filter((code) => code === "invalid")).toHaveLength(10);
    expect(codes.filter((code) => code === "too-many-requests")).toHaveLength(990);
    // Only what reached the check of the password is recorded as refused by it.
    const [checked] = await asOwner<{ n: number }>(
      db,
      "select count(*)::int as n from sign_in_entry where type = 'sign-in.refused' and user_id = $1",
      [person.id],
    );
    expect(checked?.n).toBe(10);
    expect((await refusalOf(tryIn(person.email, password))).code).toBe("too-many-requests");
  });

  it("are forgiven when their time is over, and when a clock that ran ahead is set right", async () => {
    for (const [expire, code] of [
      ["extract(epoch from now()) * 1000 - 1", "invalid"],
      ["extract(epoch from now() + interval '1 year') * 1000", "invalid"],
      ["extract(epoch from now() + interval '14 minutes') * 1000", "too-many-requests"],
    ] as const) {
      const { email } = await makePerson(db, { passwordHash });
      await refusalOf(tryIn(email, "the first guess"));
      const known = createHash("sha256").update(email).digest("hex");
      await asOwner(
        db,
        `update rate_limit set points = 10, expire = (${expire})::bigint where key like '%' || $1`,
        [known],
      );
      expect({ expire, code: (await refusalOf(tryIn(email, "another guess"))).code }).toEqual({
        expire,
        code,
      });
    }
  });

  it("leave other accounts alone", async () => {
    const other = await makePerson(db, { passwordHash });
    expect((await tryIn(other.email, password)).sessionId).not.toBe("");
  });

  it("do not help an address that tries many accounts: it has a limit too", async () => {
    const codes: string[] = [];
    for (let n = 0; n < 65; n++)
      codes.push((await refusalOf(tryIn(`unknown-${n}@example.org`, "guess", "198.51.100.7"))).code);
    expect(codes.filter((code) => code === "invalid")).toHaveLength(60);
  });
});

describe("a session", () => {
  const revocations: [string, (person: TestPerson, sessionId: string) => Promise<unknown>][] = [
    ["signs out", async (_, sessionId) => runAccount(signOut, await actorOf(sessionId), from(), {})],
    [
      "is ended from another device",
      async (person, sessionId) =>
        runAccount(endSession, await actorOf(await makeSession(db, person)), from(), { id: sessionId }),
    ],
    [
      "is among all others ended",
      async (person) =>
        runAccount(endOtherSessions, await actorOf(await makeSession(db, person)), from(), {}),
    ],
    [
      "belongs to somebody who changes the password elsewhere",
      async (person) =>
        runAccount(changePassword, await actorOf(await makeSession(db, person)), from(), {
          currentPassword: password,
          password: "vent du large et crabe",
          passwordAgain: "vent du large et crabe",
        }),
    ],
    [
      "belongs to an account that is disabled",
      (person) => asOwner(db, 'update "user" set disabled_at = now() where id = $1', [person.id]),
    ],
    [
      "runs out",
      (_, sessionId) =>
        asOwner(db, "update session set expires_at = now() - interval '1 second' where id = $1", [sessionId]),
    ],
    [
      "lies unused for four days and an hour",
      (_, sessionId) =>
        asOwner(db, "update session set last_seen_at = now() - interval '97 hours' where id = $1", [
          sessionId,
        ]),
    ],
  ];
  it.each(revocations)("that %s is nobody's on the next request", async (_, revoke) => {
    const person = await makePerson(db, { passwordHash });
    const sessionId = await makeSession(db, person);
    expect((await actorOf(sessionId))?.userId).toBe(person.id);
    await revoke(person, sessionId);
    expect(await actorOf(sessionId)).toBeNull();
  });

  it("of somebody else cannot be ended, nor is it seen in one's list", async () => {
    const [mine, theirs] = [await makePerson(db), await makePerson(db)];
    const [here, there] = [await makeSession(db, mine), await makeSession(db, theirs)];
    const me = await actorOf(here);
    expect((await refusalOf(runAccount(endSession, me, from(), { id: there }))).code).toBe("not-found");
    expect((await runAccount(getAccount, me, from(), {})).sessions.map(({ id }) => id)).toEqual([here]);
    expect(await actorOf(there)).not.toBeNull();
  });

  it("finds no organisation its person is no member of", async () => {
    const stranger = await makePerson(db);
    const organisation = await makeOrganisation(db, {});
    const standing = await findStanding(
      { via: "session", sessionId: await makeSession(db, stranger) },
      organisation.slug,
    );
    expect(standing.organisation).toBeNull();
  });
});
