import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listAuditEntries, listHistory, verifyAuditChain } from "@/features/audit-entries/queries.ts";
import { createMission } from "@/features/missions/commands/create-mission.ts";
import { createPartner, editPartner } from "@/features/partners/commands.ts";
import type { Standing } from "@/server/actor.ts";
import { command } from "@/server/operation.ts";
import { run } from "@/server/run.ts";
import { verifyDatabase } from "../../scripts/backup/verify.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { trip } from "../support/mission-city.ts";
import { asOwner, makeOrganisation, makePerson, standingOf } from "../support/people.ts";

let db: TestDatabase;
let city: { id: string; slug: string };
let admin: Standing;
let stranger: Standing;

beforeAll(async () => {
  db = await testDatabase();
  const here = await makeOrganisation(db, { name: "Valmer" });
  const there = await makeOrganisation(db, { name: "Ailleurs" });
  city = here;
  admin = await standingOf(db, await makePerson(db, { organisation: here, role: "admin" }), here);
  stranger = await standingOf(db, await makePerson(db, { organisation: there, role: "admin" }), there);
});

const addPartner = (name: string) => run(createPartner, admin, { name, kind: "city", countryCode: "IT" });

/** Runs one statement as the application, acting for the city. */
async function asApplication(statement: string): Promise<number> {
  const client = new pg.Client(db.app);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.organisation_id', $1, true)", [city.id]);
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.query("rollback");
    await client.end();
  }
}

describe("the audit log of a city", () => {
  it("keeps what changed, from what to what, and by whom", async () => {
    const made = await addPartner("Bologna");
    await run(editPartner, admin, {
      reference: made.reference,
      version: 1,
      name: "Bologne",
      kind: "city",
      countryCode: "IT",
    });
    const history = await run(listHistory, admin, { reference: made.reference });
    expect(history.map(({ type }) => type)).toEqual(["partner.edited", "partner.created"]);
    expect(history[0]?.changes).toEqual({ name: ["Bologna", "Bologne"] });
    expect(history[0]?.actorName).toBe(admin.actor?.name);
  });

  it("has no entry for a write that changed nothing", async () => {
    const made = await addPartner("Porto");
    const before = await run(listAuditEntries, admin, {});
    await run(editPartner, admin, {
      reference: made.reference,
      version: 1,
      name: "Porto",
      kind: "city",
      countryCode: "IT",
    });
    const after = await run(listAuditEntries, admin, {});
    expect(after.rows[0]?.sequence).toBe(before.rows[0]?.sequence);
  });

  it("gets an entry from every write, or the write is not kept", async () => {
    const silent = command(
      { permission: "partner:create", input: z.object({}), output: z.null() },
      async ({ tx, organisationId }) => {
        await tx.$executeRaw`insert into partner (organisation_id, id, reference, name, search_text)
          values (${organisationId}::uuid, gen_random_uuid(), 'PAR-SILENT', 'Sans trace', '')`;
        return null;
      },
    );
    await expect(run(silent, admin, {})).rejects.toThrow("without an audit entry");
    expect(await asOwner(db, "select from partner where reference = 'PAR-SILENT'")).toEqual([]);
  });

  it("counts what the filters leave, whatever page is shown", async () => {
    const { reference } = await addPartner("Trieste");
    await run(editPartner, admin, { reference, version: 1, name: "Triest", kind: "city", countryCode: "IT" });
    const all = await run(listAuditEntries, admin, {});
    expect(all.total).toBe(all.rows.length);
    const newest = await run(listAuditEntries, admin, { subject: reference, size: 1 });
    expect(newest).toMatchObject({ total: 2, rows: [{ type: "partner.edited" }] });
    const older = await run(listAuditEntries, admin, {
      subject: reference,
      size: 1,
      before: newest.nextBefore,
    });
    expect(older).toMatchObject({ total: 2, rows: [{ type: "partner.created" }] });
  });

  it("is nobody else's to read", async () => {
    expect((await run(listAuditEntries, stranger, {})).rows.map(({ type }) => type)).not.toContain(
      "partner.created",
    );
    expect(await run(listHistory, stranger, { reference: "PAR-2026-0001" })).toEqual([]);
  });

  it("cannot be changed, shortened or written around by the application", async () => {
    for (const statement of [
      "update audit_entry set type = 'partner.forged'",
      "delete from audit_entry",
      "update audit_head set sequence = 0",
      "insert into audit_entry select * from audit_entry limit 1",
    ])
      await expect(asApplication(statement)).rejects.toMatchObject({ code: "42501" });
  });

  it("holds link by link", async () => {
    const chain = await run(verifyAuditChain, admin, {});
    expect(chain).toMatchObject({ holds: true, brokenAt: null });
    expect(chain.entries).toBeGreaterThanOrEqual(3);
  });

  it("shows the first entry that somebody with the owner's power rewrote", async () => {
    await asOwner(
      db,
      "update audit_entry set content = replace(content, 'Bologne', 'Boulogne') where organisation_id = $1 and sequence = 2",
      [city.id],
    );
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: false, brokenAt: "2" });
    await asOwner(
      db,
      "update audit_entry set content = replace(content, 'Boulogne', 'Bologne') where organisation_id = $1 and sequence = 2",
      [city.id],
    );
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: true });
  });

  it("shows a personal value that was exchanged or put beside it; one that was erased breaks nothing", async () => {
    const other = await makeOrganisation(db);
    const person = await standingOf(db, await makePerson(db, { organisation: other }), other);
    const { reference } = await run(createMission, person, {
      ...trip,
      travellers: "Amina Ben Salah",
    });
    const chain = () => run(verifyAuditChain, person, {});
    const [told] = (await run(listHistory, person, { reference })).filter(
      ({ personal }) => personal.length > 0,
    );
    expect(told?.personal).toEqual(["travellers"]);
    expect(await chain()).toMatchObject({ holds: true });
    const where = "where organisation_id = $1";
    await asOwner(db, `update audit_personal_value set value = 'Somebody else' ${where}`, [other.id]);
    expect(await chain()).toMatchObject({ holds: false, brokenAt: told?.sequence });
    await asOwner(db, `update audit_personal_value set value = 'Amina Ben Salah' ${where}`, [other.id]);
    expect(await chain()).toMatchObject({ holds: true });
    await asOwner(db, `update audit_personal_value set field = 'notes' ${where}`, [other.id]);
    expect(await chain()).toMatchObject({ holds: false, brokenAt: told?.sequence });
    await asOwner(db, `delete from audit_personal_value ${where}`, [other.id]);
    expect(await chain()).toMatchObject({ holds: true });
  });

  it("shows a cut tail against its head", async () => {
    const [last] = await asOwner<{ sequence: string }>(
      db,
      "select max(sequence)::text as sequence from audit_entry where organisation_id = $1",
      [city.id],
    );
    await asOwner(db, "delete from audit_entry where organisation_id = $1 and sequence = $2", [
      city.id,
      last?.sequence,
    ]);
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: false, brokenAt: last?.sequence });
  });

  it("shows that its head is gone", async () => {
    const other = await makeOrganisation(db);
    const person = await standingOf(db, await makePerson(db, { organisation: other }), other);
    await run(createPartner, person, { name: "Sfax", kind: "city", countryCode: "TN" });
    await asOwner(db, "delete from audit_head where organisation_id = $1", [other.id]);
    expect(await run(verifyAuditChain, person, {})).toMatchObject({ holds: false, brokenAt: "1" });
  });
});

describe("the chain of sign-ins", () => {
  const append = () => asOwner(db, "select append_sign_in('sign-in.refused', null, '{}')");
  const broken = async () =>
    (await verifyDatabase(db.owner)).broken.filter((one) => one.startsWith("sign-ins"));

  it("shows a cut tail against its head, a rewritten entry, and that its head is gone", async () => {
    for (let n = 0; n < 3; n++) await append();
    expect(await broken()).toEqual([]);
    await asOwner(db, "update sign_in_entry set content = '{ }' where sequence = 2");
    expect(await broken()).toEqual(["sign-ins at entry 2"]);
    await asOwner(db, "update sign_in_entry set content = '{}' where sequence = 2");
    await asOwner(db, "delete from sign_in_entry where sequence = 3");
    expect(await broken()).toEqual(["sign-ins at entry 3"]);
    await asOwner(
      db,
      "delete from audit_head where organisation_id = '00000000-0000-0000-0000-000000000000'",
    );
    expect(await broken()).toEqual(["sign-ins at entry 2"]);
  });
});
