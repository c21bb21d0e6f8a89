import { beforeAll, describe, expect, it } from "vitest";
import { createDepartment } from "@/features/organisations/commands/keep-departments.ts";
import { getOrganisation } from "@/features/organisations/queries.ts";
import { createToken, revokeToken } from "@/features/tokens/commands.ts";
import { listTokens } from "@/features/tokens/queries.ts";
import { findStanding } from "@/server/actor.ts";
import { run } from "@/server/run.ts";
import { tokenHash } from "@/server/session.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, join, makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

async function cityWithToken(permissions: string[] = ["organisation:read"]) {
  const city = await makeOrganisation(db, {});
  const person = await makePerson(db, { organisation: city });
  const admin = await standingOf(db, person, city);
  const made = await run(createToken, admin, { name: "Tableur", permissions, days: 30 });
  const bearer = (slug = city.slug) => findStanding({ via: "token", tokenHash: tokenHash(made.token) }, slug);
  return { city, person, admin, made, bearer };
}

describe("a token", () => {
  it("reads what it was made for, and no more than its permissions", async () => {
    const { bearer, city } = await cityWithToken();
    expect((await run(getOrganisation, await bearer(), {})).name).toBe(city.name);
    expect((await refusalOf(run(createDepartment, await bearer(), { name: "Sports" }))).code).toBe(
      "forbidden",
    );
  });

  it("is of one organisation, even where its maker works in two", async () => {
    const { bearer, person } = await cityWithToken();
    const other = await makeOrganisation(db, {});
    await join(db, person, other, "admin");
    expect((await refusalOf(run(getOrganisation, await bearer(other.slug), {}))).code).toBe("not-found");
  });

  it.each<[string, string]>([
    ["it is past its date", "update api_token set expires_at = now() - interval '1 second' where id = $1"],
    [
      "its maker is disabled",
      'update "user" set disabled_at = now() where id = (select created_by_id from api_token where id = $1)',
    ],
  ])("opens nothing when %s", async (_, statement) => {
    const { bearer, made } = await cityWithToken();
    await asOwner(db, statement, [made.id]);
    expect((await bearer()).actor).toBeNull();
  });

  it("opens nothing once revoked, from the next request", async () => {
    const { bearer, made, admin } = await cityWithToken();
    expect((await bearer()).actor).not.toBeNull();
    await run(revokeToken, admin, { id: made.id });
    expect((await bearer()).actor).toBeNull();
    expect((await refusalOf(run(revokeToken, admin, { id: made.id }))).code).toBe("not-found");
  });

  it("shrinks with its maker's role", async () => {
    const { bearer, city, person } = await cityWithToken(["organisation:read", "organisation:edit"]);
    await run(createDepartment, await bearer(), { name: "Sports" });
    await asOwner(db, "update membership set role = 'viewer' where organisation_id = $1 and user_id = $2", [
      city.id,
      person.id,
    ]);
    expect((await refusalOf(run(createDepartment, await bearer(), { name: "Culture" }))).code).toBe(
      "forbidden",
    );
  });

  it("is shown once: neither the list nor the database holds its secret", async () => {
    const { admin, made } = await cityWithToken();
    expect(JSON.stringify(await run(listTokens, admin, {}))).not.toContain(made.token);
    const rows = await asOwner<{ all: string }>(db, "select row_to_json(t)::text as all from api_token t");
    const audit = await asOwner<{ all: string }>(db, "select content as all from audit_entry");
    expect([...rows, ...audit].some(({ all }) => all.includes(made.token))).toBe(false);
  });

  it("notes its use, without a statement for each request", async () => {
    const { admin, bearer } = await cityWithToken();
    await bearer();
    await expect.poll(async () => (await run(listTokens, admin, {}))[0]?.lastUsedAt).toBeInstanceOf(Date);
    const first = (await run(listTokens, admin, {}))[0]?.lastUsedAt;
    await bearer();
    await bearer();
    expect((await run(listTokens, admin, {}))[0]?.lastUsedAt).toEqual(first);
  });
});

describe("making a token", () => {
  it("gives no permission the maker lacks, nor one that only people use, nor more than a year", async () => {
    const { admin } = await cityWithToken();
    for (const [permissions, days, rule] of [
      [["network:invite"], 30, "permissions:notInList"],
      [["member:manage"], 30, "permissions:notInList"],
      [["consent:give"], 30, "permissions:notInList"],
      [[], 30, "permissions:tokens.noPermission"],
      [["partner:read"], 400, "days:tooBig"],
    ] as const)
      expect((await refusalOf(run(createToken, admin, { name: "x", permissions, days }))).rules).toEqual([
        rule,
      ]);
  });

  it("is for admins, and never done by a token", async () => {
    const { city, bearer } = await cityWithToken();
    const input = { name: "x", permissions: ["partner:read"], days: 1 };
    const editor = await standingOf(db, await makePerson(db, { organisation: city, role: "editor" }), city);
    expect((await refusalOf(run(createToken, editor, input))).code).toBe("forbidden");
    expect((await refusalOf(run(createToken, await bearer(), input))).code).toBe("forbidden");
  });

  it("is not seen from another organisation, nor can it be revoked there", async () => {
    const { made } = await cityWithToken();
    const { admin: stranger } = await cityWithToken();
    expect((await run(listTokens, stranger, {})).map(({ id }) => id)).not.toContain(made.id);
    expect((await refusalOf(run(revokeToken, stranger, { id: made.id }))).code).toBe("not-found");
  });
});
