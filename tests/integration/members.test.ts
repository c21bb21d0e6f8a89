import { beforeAll, describe, expect, it } from "vitest";
import { resetPassword } from "@/features/accounts/commands/reset-password.ts";
import { editMember } from "@/features/members/commands/edit-member.ts";
import { makeResetLink } from "@/features/members/commands/make-reset-link.ts";
import { removeMember } from "@/features/members/commands/remove-member.ts";
import { listMembers } from "@/features/members/queries.ts";
import { editOrganisation } from "@/features/organisations/commands/edit-organisation.ts";
import {
  archiveDepartment,
  createDepartment,
  renameDepartment,
} from "@/features/organisations/commands/keep-departments.ts";
import { getOrganisation, listDepartments } from "@/features/organisations/queries.ts";
import { findStanding, type Standing } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  asOwner,
  join,
  makeDepartment,
  makeOrganisation,
  makePerson,
  makeSession,
  standingOf,
  type TestOrganisation,
} from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

/** A city with one admin, who acts. */
async function cityWithAdmin(): Promise<{ city: TestOrganisation; admin: Standing; adminId: string }> {
  const city = await makeOrganisation(db, {});
  const person = await makePerson(db, { organisation: city });
  return { city, admin: await standingOf(db, person, city), adminId: person.id };
}

describe("the last admin of an organisation", () => {
  it("can neither be demoted nor removed, and is told why", async () => {
    const { admin, adminId } = await cityWithAdmin();
    const demote = run(editMember, admin, { userId: adminId, role: "viewer", version: 1 });
    expect((await refusalOf(demote)).rules).toEqual(["role:members.lastAdmin"]);
    expect((await refusalOf(run(removeMember, admin, { userId: adminId }))).rules).toEqual([
      "role:members.lastAdmin",
    ]);
  });

  it("remains when two admins remove each other at once", async () => {
    for (let round = 0; round < 5; round++) {
      const { city, admin, adminId } = await cityWithAdmin();
      const second = await makePerson(db, { organisation: city });
      const other = await standingOf(db, second, city);
      const outcomes = await Promise.allSettled([
        run(removeMember, admin, { userId: second.id }),
        run(removeMember, other, { userId: adminId }),
      ]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });

  it("is a coordinator in a network", async () => {
    const network = await makeOrganisation(db, { kind: "network" });
    const person = await makePerson(db, { organisation: network });
    const standing = await standingOf(db, person, network);
    const demote = run(editMember, standing, { userId: person.id, role: "analyst", version: 1 });
    expect((await refusalOf(demote)).rules).toEqual(["role:members.lastAdmin"]);
    const wrongKind = run(editMember, standing, { userId: person.id, role: "admin", version: 1 });
    expect((await refusalOf(wrongKind)).rules).toEqual(["role:notInList"]);
  });
});

describe("a named approver", () => {
  it("is an editor whom an admin named, from the next request on, and the log says so", async () => {
    const { city, admin } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city, role: "editor" });
    const sessionId = await makeSession(db, person);
    const now = () => findStanding({ via: "session", sessionId }, city.slug);
    expect(await now()).toMatchObject({ role: "editor", approver: false });
    await run(editMember, admin, { userId: person.id, role: "editor", approver: "on", version: 1 });
    expect(await now()).toMatchObject({ role: "editor", approver: true });
    expect((await run(listMembers, admin, { search: person.name })).rows).toMatchObject([{ approver: true }]);
    const [entry] = await asOwner<{ content: string }>(
      db,
      "select content from audit_entry where organisation_id = $1 and type = 'member.edited'",
      [city.id],
    );
    expect(JSON.parse(entry?.content ?? "{}").changes).toEqual({ approver: [false, true] });
    await run(editMember, admin, { userId: person.id, role: "editor", version: 2 });
    expect((await now()).approver).toBe(false);
  });

  it("is nobody of another role: the name falls with the role, and the database holds it", async () => {
    const { city, admin } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city, role: "editor", approver: true });
    await run(editMember, admin, { userId: person.id, role: "viewer", approver: true, version: 1 });
    expect((await run(listMembers, admin, { search: person.name })).rows).toMatchObject([
      { role: "viewer", approver: false },
    ]);
    await expect(makePerson(db, { organisation: city, role: "viewer", approver: true })).rejects.toThrow(
      /only_an_editor_is_named/,
    );
  });

  it("does not name others, nor themselves", async () => {
    const { city } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city, role: "editor" });
    const editor = await standingOf(db, person, city);
    const name = run(editMember, editor, { userId: person.id, role: "editor", approver: true, version: 1 });
    expect((await refusalOf(name)).code).toBe("forbidden");
  });
});

describe("a member", () => {
  it("has a new role on the next request", async () => {
    const { city, admin } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city, role: "editor" });
    const sessionId = await makeSession(db, person);
    await run(editMember, admin, { userId: person.id, role: "viewer", version: 1 });
    const standing = await findStanding({ via: "session", sessionId }, city.slug);
    expect(standing.role).toBe("viewer");
    const refused = await refusalOf(run(createDepartment, standing, { name: "Sports" }));
    expect(refused.code).toBe("forbidden");
  });

  it("finds the organisation gone once removed, and may be invited again without the old tokens reviving", async () => {
    const { city, admin } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city });
    const sessionId = await makeSession(db, person);
    await asOwner(
      db,
      `insert into api_token (organisation_id, id, name, hint, token_hash, permissions, created_by_id, expires_at)
       values ($1, gen_random_uuid(), 'x', 'mrd_', sha256('x'), '{partner:read}', $2, now() + interval '1 day')`,
      [city.id, person.id],
    );
    await run(removeMember, admin, { userId: person.id });
    expect((await findStanding({ via: "session", sessionId }, city.slug)).organisation).toBeNull();
    await join(db, person, city, "admin");
    const tokens = await asOwner(
      db,
      "select 1 from api_token where created_by_id = $1 and revoked_at is null",
      [person.id],
    );
    expect(tokens).toHaveLength(0);
  });

  it("who is edited by two at once is saved once; the other is told what changed", async () => {
    const { city, admin } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city, role: "editor" });
    await run(editMember, admin, { userId: person.id, role: "viewer", version: 1 });
    const late = run(editMember, admin, { userId: person.id, role: "admin", version: 1 });
    expect((await refusalOf(late)).code).toBe("stale");
  });

  it("of another organisation is nobody here, for any command", async () => {
    const { admin } = await cityWithAdmin();
    const { adminId: stranger } = await cityWithAdmin();
    for (const work of [
      () => run(editMember, admin, { userId: stranger, role: "viewer", version: 1 }),
      () => run(removeMember, admin, { userId: stranger }),
      () => run(makeResetLink, admin, { userId: stranger }),
    ])
      expect((await refusalOf(work())).code).toBe("not-found");
    const unknown = run(removeMember, admin, { userId: "01890000-0000-7000-8000-000000000000" });
    expect((await refusalOf(unknown)).code).toBe("not-found");
  });

  it("is found by name without accents, and listed in the own organisation only", async () => {
    const { city, admin } = await cityWithAdmin();
    await makePerson(db, { organisation: city, role: "viewer", name: "Éloïse Müller" });
    const found = await run(listMembers, admin, { search: "eloise muller" });
    expect(found.rows.map(({ name }) => name)).toEqual(["Éloïse Müller"]);
    expect(found.total).toBe(2);
    expect((await run(listMembers, admin, { role: "viewer" })).rows).toHaveLength(1);
  });

  it("stands in the order that is asked for, either way round", async () => {
    const { city, admin } = await cityWithAdmin();
    await makePerson(db, { organisation: city, role: "viewer", name: "Zoé Aubin" });
    await makePerson(db, { organisation: city, role: "editor", name: "Élie Brun" });
    const order = async (sort?: string) => (await run(listMembers, admin, { sort })).rows;
    const roles = async (sort: string) => (await order(sort)).map(({ role }) => role);
    expect(await roles("role")).toEqual(["admin", "editor", "viewer"]);
    expect(await roles("-role")).toEqual(["viewer", "editor", "admin"]);
    expect((await order()).at(-1)?.name).toBe("Zoé Aubin");
    expect((await order("-name"))[0]?.name).toBe("Zoé Aubin");
    expect((await refusalOf(run(listMembers, admin, { sort: "password" }))).code).toBe("invalid");
  });

  it("is managed by admins only", async () => {
    const { city, adminId } = await cityWithAdmin();
    for (const role of ["editor", "contributor", "viewer"] as const) {
      const standing = await standingOf(db, await makePerson(db, { organisation: city, role }), city);
      expect((await refusalOf(run(removeMember, standing, { userId: adminId }))).code).toBe("forbidden");
      expect((await refusalOf(run(listMembers, standing, {}))).code).toBe("forbidden");
    }
  });
});

describe("a link for a member's forgotten password", () => {
  it("is made by an admin, works once, and stands in the audit log", async () => {
    const { city, admin } = await cityWithAdmin();
    const person = await makePerson(db, { organisation: city, role: "viewer" });
    const { link } = await run(makeResetLink, admin, { userId: person.id });
    const input = {
      token: link.split("/").at(-1),
      password: "vent du large et crabe",
      passwordAgain: "vent du large et crabe",
    };
    const origin = { address: "192.0.2.2", userAgent: "" };
    await runAccount(resetPassword, null, origin, input);
    expect((await refusalOf(runAccount(resetPassword, null, origin, input))).code).toBe("invalid");
    const entries = await asOwner(
      db,
      "select 1 from audit_entry where organisation_id = $1 and type = 'member.reset-link-asked'",
      [city.id],
    );
    expect(entries).toHaveLength(1);
  });

  it("is refused for who works elsewhere too or runs the platform: it would open more than this organisation", async () => {
    const { city, admin } = await cityWithAdmin();
    const elsewhere = await makeOrganisation(db, {});
    const busy = await makePerson(db, { organisation: city, role: "viewer" });
    await join(db, busy, elsewhere, "admin");
    const operator = await makePerson(db, { organisation: city, role: "viewer", operator: true });
    for (const { id } of [busy, operator])
      expect((await refusalOf(run(makeResetLink, admin, { userId: id }))).rules).toEqual([
        "userId:members.worksElsewhere",
      ]);
  });
});

describe("an organisation's settings", () => {
  it("keep population by year, in the organisation alone", async () => {
    const { city, admin } = await cityWithAdmin();
    const settings = await run(getOrganisation, admin, {});
    const input = {
      ...settings,
      populations: [
        { year: "2020", inhabitants: "139 602", source: "Insee" },
        { year: "2015", inhabitants: "139163" },
      ],
      aliases: "Brest\nBREST\n\nBrest",
    };
    await run(editOrganisation, admin, input);
    const after = await run(getOrganisation, admin, {});
    expect(after.populations).toEqual([
      { year: 2020, inhabitants: 139_602, source: "Insee" },
      { year: 2015, inhabitants: 139_163, source: "" },
    ]);
    expect(after.aliases).toEqual(["Brest", "BREST"]);
    expect(after.version).toBe(2);
    const rows = await asOwner(db, "select distinct organisation_id from organisation_population");
    expect(rows).toEqual([{ organisation_id: city.id }]);
    expect((await refusalOf(run(editOrganisation, admin, { ...input, name: "Late" }))).code).toBe("stale");
    // What is no number is told from what is no place on earth.
    const place = { ...input, latitude: "abc", longitude: "-181" };
    expect((await refusalOf(run(editOrganisation, admin, place))).rules).toEqual([
      "latitude:notANumber",
      "longitude:tooSmall",
    ]);
  });

  it("take no organisation above without a tie to it", async () => {
    const { admin } = await cityWithAdmin();
    const stranger = await makeOrganisation(db, {});
    const settings = await run(getOrganisation, admin, {});
    expect(settings.possibleParents).toEqual([]);
    const edit = run(editOrganisation, admin, { ...settings, parentId: stranger.id });
    expect((await refusalOf(edit)).rules).toEqual(["parentId:notInList"]);
  });
});

describe("a department", () => {
  it("is created, renamed and taken out of use; a name stands once", async () => {
    const { admin } = await cityWithAdmin();
    const { id } = await run(createDepartment, admin, { name: "Culture" });
    expect((await refusalOf(run(createDepartment, admin, { name: "culture" }))).rules).toEqual([
      "name:organisations.departmentExists",
    ]);
    await run(renameDepartment, admin, { id, name: "Culture et sports", version: 1 });
    await run(archiveDepartment, admin, { id });
    expect(await run(listDepartments, admin, {})).toMatchObject([
      { name: "Culture et sports", archived: true },
    ]);
  });

  it("of another organisation is nowhere", async () => {
    const { admin } = await cityWithAdmin();
    const foreign = await makeDepartment(db, await makeOrganisation(db, {}), "Voirie");
    const rename = run(renameDepartment, admin, { id: foreign, name: "Mine", version: 1 });
    expect((await refusalOf(rename)).code).toBe("not-found");
  });
});
