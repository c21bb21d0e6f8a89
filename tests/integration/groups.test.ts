import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAuditEntries } from "@/features/audit-entries/queries.ts";
import { compareMembers } from "@/features/comparisons/queries/compare-members.ts";
import { listCoverage } from "@/features/comparisons/queries/list-coverage.ts";
import { createGroup } from "@/features/groups/commands/create-group.ts";
import { deleteGroup } from "@/features/groups/commands/delete-group.ts";
import { editGroup } from "@/features/groups/commands/edit-group.ts";
import { getGroup } from "@/features/groups/queries/get-group.ts";
import { listGroups } from "@/features/groups/queries/list-groups.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { makeCity, openOwner, publishFramework } from "../support/shared-world.ts";

let owner: pg.Client;
let coordinator: Standing;
let analyst: Standing;
let mayor: Standing;
const ids = new Map<string, string>();
const haiti = { name: "Haïti", kind: "country", countryCode: "HT", cities: ["alpha", "beta"] };

beforeAll(async () => {
  const db = await testDatabase();
  owner = await openOwner(db);
  const network = await makeOrganisation(db, { name: "Red Meridiana", kind: "network" });
  const framework = await publishFramework(owner);
  for (const [index, slug] of ["alpha", "beta", "gamma", "silent"].entries()) {
    const score = { score: 20 + index, low: 10, high: 90 };
    const facts = { slug, name: slug, countryCode: "FR", scores: { "2026": [score, score, score] } };
    const granted = slug !== "silent";
    ids.set(slug, await makeCity(owner, network.id, framework, { ...facts, level: "scores", granted }));
  }
  coordinator = await standingOf(db, await makePerson(db, { organisation: network }), network);
  const reader = await makePerson(db, { organisation: network, role: "analyst" });
  analyst = await standingOf(db, reader, network);
  const city = await makeOrganisation(db, { name: "Une ville" });
  mayor = await standingOf(db, await makePerson(db, { organisation: city }), city);
});
afterAll(async () => {
  await owner.end();
  await closeDatabase();
});

const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug).sort();

describe("a network's group", () => {
  it("holds the members its coordinator put in, and filters the home and the comparison", async () => {
    expect(await run(createGroup, coordinator, haiti)).toMatchObject({ slug: "haiti", version: 1 });
    expect(slugs((await run(getGroup, analyst, { group: "haiti" })).cities)).toEqual(["alpha", "beta"]);
    const home = await run(listCoverage, coordinator, { group: "haiti" });
    expect(slugs(home.rows)).toEqual(["alpha", "beta"]);
    expect(home.counts.members).toBe(3);
    const compared = await run(compareMembers, coordinator, { group: "haiti" });
    expect(slugs(compared.rows)).toEqual(["alpha", "beta"]);
    expect(compared.counts.ranked).toBe(2);
    expect(compared.cityGroups).toEqual([{ slug: "haiti", name: "Haïti" }]);
  });

  it("that the address misnames filters nothing", async () => {
    expect((await run(compareMembers, coordinator, { group: "nowhere" })).rows).toHaveLength(3);
  });

  it("takes no city that shares nothing with the network, and says the same of one that does not exist", async () => {
    const refusal = { code: "invalid", issues: [{ path: "cities", rule: "notAMember" }] };
    for (const city of ["silent", "une-ville", "nowhere-at-all"])
      await expect(run(createGroup, coordinator, { ...haiti, cities: [city] })).rejects.toMatchObject(
        refusal,
      );
  });

  it("by country needs its country, by theme has none", async () => {
    await expect(
      run(createGroup, coordinator, { name: "Sans pays", kind: "country", cities: [] }),
    ).rejects.toMatchObject({ issues: [{ path: "countryCode", rule: "required" }] });
    const theme = await run(createGroup, coordinator, { ...haiti, name: "Eau", kind: "theme" });
    expect((await run(getGroup, coordinator, { group: theme.slug })).countryCode).toBeNull();
  });

  it("tells a second writer what moved, and loses nothing", async () => {
    const edit = { ...haiti, group: "haiti" };
    expect(
      await run(editGroup, coordinator, { ...edit, version: 1, cities: ["beta", "gamma"] }),
    ).toMatchObject({ version: 2 });
    await expect(
      run(editGroup, coordinator, { ...edit, version: 1, cities: ["alpha"] }),
    ).rejects.toMatchObject({ code: "stale", staleFields: [{ field: "cities", theirs: "beta, gamma" }, {}] });
    expect(slugs((await run(getGroup, coordinator, { group: "haiti" })).cities)).toEqual(["beta", "gamma"]);
  });

  it("no longer counts a city from the request after it withdrew its consent", async () => {
    const withdraw = "update consent set withdrawn_at = $2 where organisation_id = $1";
    await owner.query(withdraw, [ids.get("beta"), new Date()]);
    const [line] = await run(listGroups, coordinator, {});
    expect(line).toMatchObject({ slug: "haiti", cities: 1 });
    expect(JSON.stringify(await run(getGroup, coordinator, { group: "haiti" }))).not.toContain("beta");
    await owner.query(withdraw, [ids.get("beta"), null]);
  });

  it("is changed by a coordinator, read by an analyst, and unknown to a city", async () => {
    await expect(run(createGroup, analyst, haiti)).rejects.toMatchObject({ code: "forbidden" });
    await expect(run(deleteGroup, analyst, { group: "haiti" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(run(listGroups, mayor, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(run(getGroup, mayor, { group: "haiti" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("leaves its cities in the network and its name in the log when it is deleted", async () => {
    await run(deleteGroup, coordinator, { group: "haiti" });
    expect((await run(listCoverage, coordinator, {})).rows).toHaveLength(3);
    const [entry] = (await run(listAuditEntries, coordinator, {})).rows;
    expect(entry).toMatchObject({ type: "group.deleted", subjectReference: "Haïti" });
  });
});
