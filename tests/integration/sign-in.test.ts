import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { changePassword } from "@/features/accounts/commands/change-password.ts";
import { endOtherSessions, endSession, signOut } from "@/features/accounts/commands/end-sessions.ts";
import { issueLink } from "@/features/accounts/commands/issue-link.ts";
import { resetPassword } from "@/features/accounts/commands/reset-password.ts";
import { signIn } from "@/features/accounts/commands/sign-in.ts";
import { getAccount } from "@/features/accounts/queries.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { unsafeClient } from "@/server/database.ts";
import { hashPassword } from "@/server/passwords.ts";
import type { SignInTx } from "@/server/scope.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makeOrganisation, makePerson, makeSession, type TestPerson } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

const password = "quatre canards sur le lac";
let passwordHash: string;
let db: TestDatabase;
let addresses = 0;
const from = (address = `10.0.${addresses >> 8}.${addresses++ & 255}`) => ({ address, userAgent: "test" });
const tryIn = (email: string, guess: string, address?: string) =>
  runAccount(signIn, null, from(address), { email, password: guess });
const actorOf = async (sessionId: string) => (await findStanding({ via: "session", sessionId }, null)).actor;

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

  it("that was used within four days goes on, is noted as used, and no unused one is listed beside it", async () => {
    const person = await makePerson(db);
    const [used, unused] = [await makeSession(db, person), await makeSession(db, person)];
    const leave = "update session set last_seen_at = now() - make_interval(hours => $2) where id = $1";
    await asOwner(db, leave, [used, 95]);
    await asOwner(db, leave, [unused, 97]);
    const me = await actorOf(used);
    expect(me?.userId).toBe(person.id);
    await expect
      .poll(() =>
        asOwner(db, "select now() - last_seen_at < interval '1 minute' as now from session where id = $1", [
          used,
        ]),
      )
      .toEqual([{ now: true }]);
    expect((await runAccount(getAccount, me, from(), {})).sessions.map(({ id }) => id)).toEqual([used]);
  });

  it("is noted as used at most once an hour", async () => {
    const sessionId = await makeSession(db, await makePerson(db));
    await asOwner(db, "update session set last_seen_at = now() - interval '50 minutes' where id = $1", [
      sessionId,
    ]);
    const seen = () => asOwner(db, "select last_seen_at from session where id = $1", [sessionId]);
    const before = await seen();
    for (let n = 0; n < 3; n++) await actorOf(sessionId);
    await new Promise((done) => setTimeout(done, 200));
    expect(await seen()).toEqual(before);
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

  it("is kept as a hash only", async () => {
    const person = await makePerson(db);
    const token = await linkFor(person);
    const rows = await asOwner<{ all: string }>(
      db,
      "select row_to_json(l)::text as all from single_use_link l",
    );
    expect(rows.some(({ all }) => all.includes(token))).toBe(false);
  });
});
