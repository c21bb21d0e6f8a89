import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ConsentLevel, consentLevels } from "@/access/consent.ts";
import { declineInvitation } from "@/features/consents/commands/decline-invitation.ts";
import { grantConsent } from "@/features/consents/commands/grant-consent.ts";
import { inviteCity } from "@/features/consents/commands/invite-city.ts";
import { inviteNewCity } from "@/features/consents/commands/invite-new-city.ts";
import { revokeInvitation } from "@/features/consents/commands/revoke-invitation.ts";
import { withdrawConsent } from "@/features/consents/commands/withdraw-consent.ts";
import { getSharedCity } from "@/features/consents/queries/get-shared-city.ts";
import { listConsents } from "@/features/consents/queries/list-consents.ts";
import { listNetworkInvitations } from "@/features/consents/queries/list-network-invitations.ts";
import { previewConsent } from "@/features/consents/queries/preview-consent.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { consentCases } from "../fixtures/consent-cases.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  asOwner,
  join,
  makeOrganisation,
  makePerson,
  standingOf,
  type TestOrganisation,
} from "../support/people.ts";
import { makeCity, openOwner, publishFramework } from "../support/shared-world.ts";
import { statuses, thingsSeenBy } from "../support/things-seen.ts";

let db: TestDatabase;
let owner: pg.Client;
let network: TestOrganisation;
let stranger: TestOrganisation;
let cityId: string;
let mayor: Standing;
let viewer: Standing;
let coordinator: Standing;
let outsider: Standing;

beforeAll(async () => {
  db = await testDatabase();
  owner = await openOwner(db);
  network = await makeOrganisation(db, { name: "Red Meridiana", kind: "network" });
  stranger = await makeOrganisation(db, { name: "Autre réseau", kind: "network" });
  const frameworkId = await publishFramework(owner);
  cityId = await makeCity(owner, null, frameworkId, {
    slug: "quito",
    name: "Quito",
    countryCode: "EC",
    inhabitants: 2_011_388,
    scores: {
      "2025": [{ score: 40 }, { score: 50 }, { score: null }],
      "2026": [{ score: 44 }, { score: 51 }, { score: 12 }],
    },
    agreements: statuses,
  });
  const city: TestOrganisation = { id: cityId, slug: "quito", kind: "city", name: "Quito" };
  const admin = await makePerson(db, { organisation: city });
  const reader = await makePerson(db, { organisation: city, role: "viewer" });
  const coordinating = await makePerson(db, { organisation: network });
  const elsewhere = await makePerson(db, { organisation: stranger });
  mayor = await standingOf(db, admin, city);
  viewer = await standingOf(db, reader, city);
  coordinator = await standingOf(db, coordinating, network);
  outsider = await standingOf(db, elsewhere, stranger);
});

afterAll(async () => {
  await owner.end();
  await closeDatabase();
});

beforeEach(async () => {
  await owner.query("delete from consent");
  await owner.query("delete from network_invitation");
});

const seen = async (standing = mayor) => (await run(listConsents, standing, {}))[0]?.seen ?? undefined;
const grant = async (level: ConsentLevel, standing = mayor) =>
  run(grantConsent, standing, { network: network.slug, level, seen: await seen() });
const invite = (standing = coordinator) =>
  run(inviteCity, standing, { city: "quito", level: "agreements", message: "Bienvenue" });

describe("what Postgres lets a network read", () => {
  let app: pg.Client;
  beforeAll(async () => {
    app = new pg.Client(db.app);
    await app.connect();
  });
  afterAll(() => app.end());

  it.each(consentCases)("of $title is exactly what the table of cases says", async ({ consent, sees }) => {
    if (consent)
      await owner.query(
        "insert into consent (organisation_id, id, network_id, level, granted_at, withdrawn_at) values ($1, $2, $3, $4, $5, $6)",
        [cityId, uuidv7(), network.id, consent.level, consent.grantedAt, consent.withdrawnAt],
      );
    expect((await thingsSeenBy(app, network.id, cityId)).sort()).toEqual([...sees].sort());
    expect(await thingsSeenBy(app, stranger.id, cityId)).toEqual([]);
    expect(await thingsSeenBy(app, "", cityId)).toEqual([]);
  });
});

describe("a city's consent screen", () => {
  it.each(consentLevels)("shows beforehand exactly what the network then sees at “%s”", async (level) => {
    await invite();
    const promised = await run(previewConsent, mayor, { network: network.slug, level });
    await grant(level);
    const shown = await run(getSharedCity, coordinator, { city: "quito" });
    expect(shown).toEqual(promised);
    expect(shown.agreements.total).toBe(level === "agreements" ? 5 : 0);
    expect(shown.scorecards.length).toBe(level === "nothing" ? 0 : 2);
  });

  it("keeps every answer as history", async () => {
    await invite();
    await grant("scores");
    await grant("agreements");
    await run(withdrawConsent, mayor, { network: network.slug, seen: await seen() });
    const [entry] = await run(listConsents, mayor, {});
    expect(entry).toMatchObject({ status: "withdrawn", level: "nothing", seen: null });
    expect(entry?.history.map(({ level }) => level)).toEqual(["agreements", "scores"]);
  });

  it("is read by every role and answered by the admin alone", async () => {
    await invite();
    expect(await run(listConsents, viewer, {})).toHaveLength(1);
    await expect(grant("scores", viewer)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("tells a writer who saw an older answer what is in force, and changes nothing", async () => {
    await invite();
    await grant("scores");
    await expect(
      run(grantConsent, mayor, { network: network.slug, level: "agreements" }),
    ).rejects.toMatchObject({ code: "stale" });
    expect((await run(listConsents, mayor, {}))[0]?.level).toBe("scores");
  });

  it("refuses to answer a network that never asked, as one that does not exist", async () => {
    for (const slug of [stranger.slug, "no-such-network"])
      await expect(run(grantConsent, mayor, { network: slug, level: "scores" })).rejects.toMatchObject({
        code: "not-found",
      });
  });
});

describe("a coordinator", () => {
  it("sees nothing more of a city from the request after it withdrew", async () => {
    await invite();
    await grant("agreements");
    expect((await run(getSharedCity, coordinator, { city: "quito" })).scorecards).toHaveLength(2);
    await run(withdrawConsent, mayor, { network: network.slug, seen: await seen() });
    await expect(run(getSharedCity, coordinator, { city: "quito" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await run(listNetworkInvitations, coordinator, {})).rows[0]?.status).toBe("withdrawn");
  });

  it("sees less from the request after the city lowered the level", async () => {
    await invite();
    await grant("indicators");
    const levels = async () =>
      new Set(
        (await run(getSharedCity, coordinator, { city: "quito" })).scorecards.flatMap(({ nodes }) =>
          nodes.map(({ level }) => level),
        ),
      );
    expect(await levels()).toEqual(new Set(["root", "dimension", "criterion", "indicator"]));
    await grant("scores");
    expect(await levels()).toEqual(new Set(["root", "dimension"]));
  });

  it("follows an invitation from invited over declined to invited again", async () => {
    const status = async () =>
      (await run(listNetworkInvitations, coordinator, {})).rows.map((entry) => entry.status);
    await invite();
    expect(await status()).toEqual(["invited"]);
    await expect(invite()).rejects.toMatchObject({ code: "invalid" });
    await run(declineInvitation, mayor, { network: network.slug, seen: await seen() });
    expect(await status()).toEqual(["declined"]);
    await invite();
    expect(await status()).toEqual(["invited"]);
  });

  it("invites a city that is not here yet: it is founded, its admin invited, and nobody of the network gets in", async () => {
    const invited = await run(inviteNewCity, coordinator, {
      name: "Sarh",
      country: "TD",
      email: "mairie@sarh.example",
      level: "scores",
    });
    expect(invited).toMatchObject({ slug: "sarh", mailed: false });
    expect(invited.invitationLink).toMatch(/^http/);
    expect((await run(listNetworkInvitations, coordinator, {})).rows).toMatchObject([
      { city: { slug: "sarh", name: "Sarh", countryCode: "TD" }, status: "invited" },
    ]);
    const members = await asOwner(
      db,
      "select 1 from membership m join organisation o on o.id = m.organisation_id where o.slug = 'sarh'",
    );
    expect(members).toEqual([]);
    await expect(run(getSharedCity, coordinator, { city: "sarh" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("takes back an invitation, after which the city cannot answer it", async () => {
    const { id } = await invite();
    await run(revokeInvitation, coordinator, { id });
    expect((await run(listNetworkInvitations, coordinator, {})).rows[0]?.status).toBe("revoked");
    await expect(grant("scores")).rejects.toMatchObject({ code: "conflict" });
  });

  it("cannot take back a consent that a city gave: that is the city's", async () => {
    const { id } = await invite();
    await grant("scores");
    await expect(run(revokeInvitation, coordinator, { id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("of another network learns nothing of this one's cities or invitations", async () => {
    const { id } = await invite();
    await grant("agreements");
    expect(await run(listNetworkInvitations, outsider, {})).toMatchObject({ rows: [], total: 0 });
    for (const city of ["quito", "no-such-city"])
      await expect(run(getSharedCity, outsider, { city })).rejects.toMatchObject({ code: "not-found" });
    for (const foreign of [id, uuidv7()])
      await expect(run(revokeInvitation, outsider, { id: foreign })).rejects.toMatchObject({
        code: "not-found",
      });
  });

  it("who only analyses may not invite, and a city may not invite at all", async () => {
    const analyst = await makePerson(db);
    await join(db, analyst, network, "analyst");
    await expect(invite(await standingOf(db, analyst, network))).rejects.toMatchObject({ code: "forbidden" });
    await expect(invite(mayor)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the city's audit log", () => {
  it("holds each answer, in the city and not in the network", async () => {
    const count = () =>
      asOwner<{ type: string }>(
        db,
        "select type from audit_entry where organisation_id = $1 and type like 'consent.%' order by sequence",
        [cityId],
      );
    const before = (await count()).length;
    await invite();
    await grant("scores");
    await run(withdrawConsent, mayor, { network: network.slug, seen: await seen() });
    await invite();
    await run(declineInvitation, mayor, { network: network.slug, seen: await seen() });
    expect((await count()).slice(before).map(({ type }) => type)).toEqual([
      "consent.granted",
      "consent.withdrawn",
      "consent.declined",
    ]);
    const foreign = await asOwner(
      db,
      "select 1 from audit_entry where organisation_id = $1 and type like 'consent.%'",
      [network.id],
    );
    expect(foreign).toEqual([]);
  });
});
