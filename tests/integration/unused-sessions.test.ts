import { beforeAll, describe, expect, it } from "vitest";
import { getAccount } from "@/features/accounts/queries.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makePerson, makeSession } from "../support/people.ts";

let db: TestDatabase;
const origin = { address: "192.0.2.7", userAgent: "test" };
const actorOf = async (sessionId: string) => (await findStanding({ via: "session", sessionId }, null)).actor;

beforeAll(async () => {
  db = await testDatabase();
});

describe("a session", () => {
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
    expect((await runAccount(getAccount, me, origin, {})).sessions.map(({ id }) => id)).toEqual([used]);
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
});
