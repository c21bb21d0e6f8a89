import { beforeAll, describe, expect, it } from "vitest";
import { signIn } from "@/features/accounts/commands/sign-in.ts";
import { runAccount } from "@/server/corridor.ts";
import { hashPassword } from "@/server/passwords.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makePerson, type TestPerson } from "../support/people.ts";

const password = "quatre canards sur le lac";
let db: TestDatabase;
let person: TestPerson;
let made = 0;

/** An id as old as the row: of the first moments that ids of this kind can tell. */
const oldId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, "0")}`;

async function leaveSession(endedDaysAgo: number | null, expiredDaysAgo: number): Promise<string> {
  const id = oldId();
  await asOwner(
    db,
    `insert into session (id, user_id, address, expires_at, ended_at)
     values ($1, $2, '192.0.2.7', now() - make_interval(days => $3), now() - make_interval(days => $4))`,
    [id, person.id, expiredDaysAgo, endedDaysAgo],
  );
  return id;
}

async function leaveLink(usedDaysAgo: number | null, expiredDaysAgo: number): Promise<string> {
  const id = oldId();
  await asOwner(
    db,
    `insert into single_use_link (id, purpose, user_id, token_hash, expires_at, used_at)
     values ($1, 'password-reset', $2, sha256(convert_to($5, 'UTF8')), now() - make_interval(days => $3), now() - make_interval(days => $4))`,
    [id, person.id, expiredDaysAgo, usedDaysAgo, id],
  );
  return id;
}

async function left(table: "session" | "single_use_link", ids: string[]): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    db,
    `select id from ${table} where id = any ($1::uuid[]) order by id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

const comeIn = () =>
  runAccount(signIn, null, { address: "192.0.2.9", userAgent: "test" }, { email: person.email, password });

beforeAll(async () => {
  db = await testDatabase();
  person = await makePerson(db, { passwordHash: await hashPassword(password) });
});

describe("a sign-in", () => {
  it("deletes sessions that ended or expired more than thirty days ago, and no other", async () => {
    const expired = await leaveSession(null, 31);
    const ended = await leaveSession(31, -5);
    const recent = await leaveSession(29, 29);
    const open = await leaveSession(null, -5);
    const { sessionId } = await comeIn();
    expect(await left("session", [expired, ended, recent, open])).toEqual([recent, open]);
    expect(await left("session", [sessionId])).toEqual([sessionId]);
  });

  it("deletes one-time links that were used or expired more than thirty days ago, and no other", async () => {
    const expired = await leaveLink(null, 31);
    const used = await leaveLink(31, -5);
    const recent = await leaveLink(null, 29);
    const open = await leaveLink(null, -5);
    await comeIn();
    expect(await left("single_use_link", [expired, used, recent, open])).toEqual([recent, open]);
  });

  it("looks at no more than the two hundred oldest, however many lie there", async () => {
    await asOwner(db, "delete from session where id < '00000000-0000-7000-8001-000000000000'");
    const ids = Array.from({ length: 230 }, oldId);
    await asOwner(
      db,
      `insert into session (id, user_id, expires_at)
       select id, $2, now() - interval '60 days' from unnest($1::uuid[]) id`,
      [ids, person.id],
    );
    await comeIn();
    expect(await left("session", ids)).toHaveLength(30);
  });

  it("leaves the chain of sign-ins as it was, so that what happened is still told", async () => {
    const entries = () => asOwner<{ count: string }>(db, "select count(*) from sign_in_entry");
    const [before] = await entries();
    await leaveSession(null, 60);
    await comeIn();
    expect(Number((await entries())[0]?.count)).toBe(Number(before?.count) + 1);
  });
});
