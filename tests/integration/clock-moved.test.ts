import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { listAuditEntries, verifyAuditChain } from "@/features/audit-entries/queries.ts";
import { createPartner } from "@/features/partners/commands.ts";
import { findStanding, type Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { tokenHash } from "@/server/session.ts";
import { mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  asOwner,
  makeOrganisation,
  makePerson,
  makeSession,
  standingOf,
  type TestOrganisation,
  type TestPerson,
} from "../support/people.ts";

const hour = 3_600_000;
let db: TestDatabase;
let city: TestOrganisation;
let person: TestPerson;
let admin: Standing;

/** Moves the clock of the process, not Postgres's; timers go on. */
const moveClock = (milliseconds: number) =>
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + milliseconds });
const addPartner = (name: string) => run(createPartner, admin, { name, kind: "city", countryCode: "IT" });
const actorOf = async (sessionId: string) => (await findStanding({ via: "session", sessionId }, null)).actor;

beforeAll(async () => {
  db = await testDatabase();
  city = await makeOrganisation(db);
  person = await makePerson(db, { organisation: city });
  admin = await standingOf(db, person, city);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

describe.each([
  ["back", -hour],
  ["forward", hour],
])("a clock moved an hour %s", (_, by) => {
  it("leaves people signed in and tokens valid", async () => {
    const session = await makeSession(db, person);
    const token = await mintToken(db, city, person);
    moveClock(by);
    expect((await actorOf(session))?.userId).toBe(person.id);
    const standing = await findStanding({ via: "token", tokenHash: tokenHash(token) }, city.slug);
    expect(standing.organisation?.slug).toBe(city.slug);
  });

  it("brings no session and no token back to life that had ended", async () => {
    const session = await makeSession(db, person);
    const token = await mintToken(db, city, person);
    const past = "now() - interval '1 minute'";
    await asOwner(db, `update session set expires_at = ${past} where id = $1`, [session]);
    await asOwner(db, `update api_token set expires_at = ${past} where token_hash = $1`, [tokenHash(token)]);
    moveClock(by);
    expect(await actorOf(session)).toBeNull();
    const standing = await findStanding({ via: "token", tokenHash: tokenHash(token) }, city.slug);
    expect(standing.actor).toBeNull();
  });

  it("keeps the order of the audit log, which counts and does not look at the clock", async () => {
    await addPartner(`Avant ${by}`);
    moveClock(by);
    await addPartner(`Après ${by}`);
    const { rows } = await run(listAuditEntries, admin, {});
    const references = rows.slice(0, 2).map(({ sequence }) => Number(sequence));
    expect(references[0]).toBe((references[1] ?? 0) + 1);
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: true });
  });
});

describe("the clock of Postgres moved back between two entries", () => {
  it("leaves the chain whole and the later entry on top, with its earlier time", async () => {
    // What append_audit writes, an hour ago by its own clock.
    await asOwner(
      db,
      `with head as (select * from audit_head where organisation_id = $1),
        entry as (select h.sequence + 1 as sequence, h.hash as before,
          date_trunc('milliseconds', now() - interval '1 hour')::timestamptz(3) as at, '{"type":"partner.created"}' as content
          from head h),
        sealed as (select e.*, sha256(e.before || convert_to(e.sequence::text || '|' ||
          to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || e.content, 'UTF8')) as hash from entry e),
        written as (insert into audit_entry
          select $1, sequence, at, 'partner.created', 'partner', null, 'PAR-LATE', null, 'system', content, before, hash from sealed
          returning sequence, hash)
       update audit_head h set sequence = w.sequence, hash = w.hash from written w where h.organisation_id = $1`,
      [city.id],
    );
    const { rows } = await run(listAuditEntries, admin, {});
    expect(rows[0]?.subjectReference).toBe("PAR-LATE");
    expect(new Date(rows[0]?.at ?? 0).getTime()).toBeLessThan(new Date(rows[1]?.at ?? 0).getTime());
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: true });
    await addPartner("Ensuite");
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: true });
  });
});
