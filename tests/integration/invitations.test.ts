import { beforeAll, describe, expect, it } from "vitest";
import { issueFirstRunLink } from "@/features/accounts/commands/issue-first-run-link.ts";
import { acceptAsNewPerson, acceptInvitation } from "@/features/invitations/commands/accept-invitation.ts";
import { inviteMember } from "@/features/invitations/commands/invite-member.ts";
import { revokeInvitation } from "@/features/invitations/commands/revoke-invitation.ts";
import { findInvitation, listInvitations } from "@/features/invitations/queries.ts";
import { foundOrganisation } from "@/features/organisations/commands/found-organisation.ts";
import { inviteFirstAdmin } from "@/features/organisations/commands/invite-first-admin.ts";
import { setUp } from "@/features/organisations/commands/set-up.ts";
import { listMyOrganisations, listOrganisations } from "@/features/organisations/queries.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  asOwner,
  join,
  makeDepartment,
  makeOrganisation,
  makePerson,
  standingOf,
  type TestOrganisation,
} from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

let db: TestDatabase;
let city: TestOrganisation;
let people = 0;
const origin = { address: "192.0.2.1", userAgent: "test" };
const chosen = { password: "vent du large et crabe", passwordAgain: "vent du large et crabe" };
const fresh = () => `invited-${++people}@example.org`;
const tokenOf = (link: string | null) => link?.split("/").at(-1) ?? "";
const standingAfter = (sessionId: string, slug: string) => findStanding({ via: "session", sessionId }, slug);

async function invite(email: string, role = "editor", departmentId?: string) {
  const admin = await makePerson(db, { organisation: city });
  const standing = await standingOf(db, admin, city);
  return run(inviteMember, standing, { email, role, departmentId });
}
const accept = (token: string) =>
  runAccount(acceptAsNewPerson, null, origin, { token, name: "Nina Roux", locale: "fr", ...chosen });

// First of all, while nobody has an account.
let firstRun: { path: string };
beforeAll(async () => {
  db = await testDatabase();
  firstRun = await issueFirstRunLink();
});

describe("an empty installation", () => {
  it("is set up once, by whoever holds the link of its start", async () => {
    const input = {
      token: tokenOf(firstRun.path),
      operatorName: "Awa Diallo",
      operatorEmail: "awa@example.org",
      kind: "city",
      name: "Brest-sur-Mer",
      countryCode: "FR",
      ...chosen,
    };
    expect(
      (await refusalOf(runAccount(setUp, null, origin, { ...input, token: "x".repeat(43) }))).rules,
    ).toEqual(["password:accounts.linkSpent"]);
    const { sessionId } = await runAccount(setUp, null, origin, input);
    const standing = await standingAfter(sessionId, "brest-sur-mer");
    expect(standing.role).toBe("admin");
    expect(standing.actor?.operator).toBe(true);
    expect((await refusalOf(runAccount(setUp, null, origin, input))).rules).toEqual([
      "password:accounts.linkSpent",
    ]);
    expect((await refusalOf(issueFirstRunLink())).code).toBe("conflict");
  });
});

describe("an invitation", () => {
  beforeAll(async () => {
    city = await makeOrganisation(db, { name: "Ville des invitations" });
  });

  it("makes a new person a member with the role it names, and signs them in", async () => {
    const email = fresh();
    const { link, mailed } = await invite(email, "viewer");
    expect(mailed).toBe(false);
    const shown = await runAccount(findInvitation, null, origin, { token: tokenOf(link) });
    expect(shown).toMatchObject({
      organisation: city.name,
      email,
      role: "viewer",
      holder: "new",
    });
    const { sessionId } = await accept(tokenOf(link));
    expect((await standingAfter(sessionId, city.slug)).role).toBe("viewer");
  });

  it("is spent by looking at it as little as by a scanner, and by accepting it once", async () => {
    const { link } = await invite(fresh());
    const token = tokenOf(link);
    for (let look = 0; look < 3; look++)
      expect(await runAccount(findInvitation, null, origin, { token })).toMatchObject({ role: "editor" });
    await accept(token);
    expect(await runAccount(findInvitation, null, origin, { token })).toBeNull();
    expect((await refusalOf(accept(token))).rules).toEqual(["password:accounts.linkSpent"]);
  });

  it("lets one person in when two use it at once", async () => {
    const { link } = await invite(fresh());
    const tries = await Promise.allSettled([1, 2, 3].map(() => accept(tokenOf(link))));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is finished by signing in when a crash came between account and membership", async () => {
    const email = fresh();
    const { link } = await invite(email, "editor");
    const person = await makePerson(db, { email }); // The first step alone.
    expect((await runAccount(findInvitation, null, origin, { token: tokenOf(link) }))?.holder).toBe("known");
    const { actor } = await standingOf(db, person, null);
    for (let click = 0; click < 2; click++)
      await runAccount(acceptInvitation, actor, origin, { token: tokenOf(link) });
    expect((await standingOf(db, person, city)).role).toBe("editor");
    const entries = await asOwner(
      db,
      "select 1 from audit_entry where organisation_id = $1 and type = 'invitation.accepted' and actor_user_id = $2",
      [city.id, person.id],
    );
    expect(entries).toHaveLength(1);
  });

  it("is not for somebody of another address", async () => {
    const { link } = await invite(fresh());
    const other = await makePerson(db);
    const { actor } = await standingOf(db, other, null);
    const refused = await refusalOf(runAccount(acceptInvitation, actor, origin, { token: tokenOf(link) }));
    expect(refused.rules).toEqual(["token:invitations.otherAddress"]);
    expect((await standingOf(db, other, city)).organisation).toBeNull();
  });

  it("opens nothing once withdrawn, replaced or run out", async () => {
    const admin = await standingOf(db, await makePerson(db, { organisation: city }), city);
    const withdrawn = await invite(fresh());
    await run(revokeInvitation, admin, { id: withdrawn.id });
    const email = fresh();
    const replaced = await invite(email);
    await invite(email);
    const late = await invite(fresh());
    await asOwner(db, "update invitation set expires_at = now() - interval '1 minute' where id = $1", [
      late.id,
    ]);
    for (const { link } of [withdrawn, replaced, late]) {
      const token = tokenOf(link);
      expect((await refusalOf(accept(token))).rules).toEqual(["password:accounts.linkSpent"]);
      expect(await runAccount(findInvitation, null, origin, { token })).toBeNull();
    }
    // One answer with what never was, and with what a mail program cut short.
    for (const token of ["x".repeat(43), "cut", "y".repeat(400)])
      expect(await runAccount(findInvitation, null, origin, { token })).toBeNull();
  });

  it("never changes the role of who is a member already", async () => {
    const email = fresh();
    const { link } = await invite(email, "admin");
    const person = await makePerson(db, { email });
    await join(db, person, city, "viewer");
    const { actor } = await standingOf(db, person, null);
    await runAccount(acceptInvitation, actor, origin, { token: tokenOf(link) });
    expect((await standingOf(db, person, city)).role).toBe("viewer");
    const admin = await standingOf(db, await makePerson(db, { organisation: city }), city);
    expect((await refusalOf(run(inviteMember, admin, { email, role: "admin" }))).rules).toEqual([
      "email:invitations.alreadyMember",
    ]);
  });

  it("of a contributor names a department of this organisation", async () => {
    const elsewhere = await makeOrganisation(db, {});
    const foreign = await makeDepartment(db, elsewhere, "Voirie");
    const own = await makeDepartment(db, city, "Culture");
    const admin = await standingOf(db, await makePerson(db, { organisation: city }), city);
    const ask = (departmentId?: string) =>
      run(inviteMember, admin, { email: fresh(), role: "contributor", departmentId });
    expect((await refusalOf(ask())).rules).toEqual(["departmentId:members.contributorNeedsDepartment"]);
    expect((await refusalOf(ask(foreign))).rules).toEqual(["departmentId:notInList"]);
    const { sessionId } = await accept(tokenOf((await ask(own)).link));
    expect((await standingAfter(sessionId, city.slug)).departmentId).toBe(own);
  });

  it("is sent by admins and coordinators only, and seen in their organisation only", async () => {
    for (const role of ["editor", "contributor", "viewer"] as const) {
      const standing = await standingOf(db, await makePerson(db, { organisation: city, role }), city);
      expect((await refusalOf(run(inviteMember, standing, { email: fresh(), role: "viewer" }))).code).toBe(
        "forbidden",
      );
    }
    const elsewhere = await makeOrganisation(db, { kind: "network" });
    const coordinator = await standingOf(db, await makePerson(db, { organisation: elsewhere }), elsewhere);
    expect(await run(listInvitations, coordinator, {})).toEqual([]);
    const { id } = await invite(fresh());
    expect((await refusalOf(run(revokeInvitation, coordinator, { id }))).code).toBe("not-found");
    const sent = await run(inviteMember, coordinator, { email: fresh(), role: "analyst" });
    expect(sent.link).toContain("/invitation/");
  });

  it("leaves its mail address out of the chain of the audit log", async () => {
    const email = fresh();
    const { id } = await invite(email);
    const [entry] = await asOwner<{ content: string; value: string }>(
      db,
      `select a.content, v.value from audit_entry a join audit_personal_value v
        on v.organisation_id = a.organisation_id and v.sequence = a.sequence where a.subject_id = $1`,
      [id],
    );
    expect(entry?.value).toBe(email);
    expect(entry?.content).not.toContain(email);
  });
});

describe("the operator", () => {
  const wish = { kind: "city", name: "Córdoba la Nueva", countryCode: "AR", locale: "es" };
  const operator = async () => (await standingOf(db, await makePerson(db, { operator: true }), null)).actor;

  it("founds an organisation whose first admin comes by invitation, and is no member of it", async () => {
    const me = await operator();
    const email = fresh();
    const { slug, invitationLink } = await runAccount(foundOrganisation, me, origin, {
      ...wish,
      adminEmail: email,
    });
    expect(slug).toBe("cordoba-la-nueva");
    expect((await runAccount(listMyOrganisations, me, origin, {})).map((mine) => mine.slug)).not.toContain(
      slug,
    );
    const again = await runAccount(inviteFirstAdmin, me, origin, { slug, email });
    expect((await refusalOf(accept(tokenOf(invitationLink)))).rules).toEqual(["password:accounts.linkSpent"]);
    const { sessionId } = await accept(tokenOf(again.link));
    const standing = await standingAfter(sessionId, slug);
    expect(standing.role).toBe("admin");
    expect(standing.organisation).toMatchObject({ currency: "ARS", formatLocale: "es-AR" });
    expect((await refusalOf(runAccount(inviteFirstAdmin, me, origin, { slug, email: fresh() }))).code).toBe(
      "conflict",
    );
    const second = await runAccount(foundOrganisation, me, origin, { ...wish, adminEmail: fresh() });
    expect(second.slug).toBe("cordoba-la-nueva-2");
  });

  it("finds an organisation among many by its name without accents, and those that still await their admin", async () => {
    const me = await operator();
    const named = `Ñuñoa ${Date.now()}`;
    const { slug } = await runAccount(foundOrganisation, me, origin, {
      ...wish,
      name: named,
      adminEmail: fresh(),
    });
    const list = (query: object) => runAccount(listOrganisations, me, origin, query);
    const found = await list({ search: named.toUpperCase().normalize("NFD").replaceAll(/\p{M}/gu, "") });
    expect(found).toMatchObject({ total: 1, rows: [{ slug, administered: false }] });
    expect(found.all).toBeGreaterThan(1);
    expect((await list({ state: "awaited" })).rows.map((row) => row.administered)).not.toContain(true);
    expect((await list({ search: named, state: "administered" })).rows).toEqual([]);
    // An address that somebody cut still opens.
    expect((await list({ page: "x", state: "cut" })).page).toBe(1);
  });

  it("is the only one for whom the list of organisations exists", async () => {
    const { actor } = await standingOf(db, await makePerson(db, { organisation: city }), city);
    expect((await refusalOf(runAccount(listOrganisations, actor, origin, {}))).code).toBe("not-found");
    const refused = await refusalOf(
      runAccount(foundOrganisation, actor, origin, { ...wish, adminEmail: fresh() }),
    );
    expect(refused.code).toBe("not-found");
  });
});
