import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareMembers } from "@/features/comparisons/queries/compare-members.ts";
import { listCoverage } from "@/features/comparisons/queries/list-coverage.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { type MadeCity, makeCity, openOwner, publishFramework } from "../support/shared-world.ts";

let owner: pg.Client;
let coordinator: Standing;
let mayor: Standing;
const ids = new Map<string, string>();

const scores = (institutional: number | null, political: number | null = 40) => [
  { score: institutional, low: institutional && institutional - 3, high: institutional && institutional + 3 },
  { score: political, low: political, high: political },
  { score: 30, low: 30, high: 30 },
];
const member = (slug: string, wish: Partial<MadeCity>): MadeCity => ({
  slug,
  name: slug,
  countryCode: "FR",
  inhabitants: 100_000,
  level: "scores",
  ...wish,
});

beforeAll(async () => {
  const db = await testDatabase();
  owner = await openOwner(db);
  const network = await makeOrganisation(db, { name: "Red Meridiana", kind: "network" });
  const other = await makeOrganisation(db, { name: "Autre réseau", kind: "network" });
  const framework = await publishFramework(owner);
  const newer = await publishFramework(owner, "1.1.0");
  const cities: [MadeCity, string][] = [
    [member("a", { scores: { "2025": scores(20), "2026": scores(60) } }), network.id],
    [
      member("b", {
        scores: { "2026": scores(50) },
        level: "agreements",
        agreements: ["signed", "draft", "in-force"],
      }),
      network.id,
    ],
    [member("c", { scores: { "2026": scores(40) }, level: "indicators" }), network.id],
    [member("d", { scores: { "2026": scores(30) } }), network.id],
    [member("e", { scores: { "2026": scores(20, null) } }), network.id],
    [member("withheld", { scores: { "2026": scores(null) } }), network.id],
    [member("member-only", { scores: { "2026": scores(99) }, level: "nothing" }), network.id],
    [member("never-answered", { scores: { "2026": scores(98) }, granted: false }), network.id],
    [member("second-stage", { scores: { "2026": scores(97) }, stage: 2 }), network.id],
    [member("newer-version", { scores: { "2026": scores(96) }, frameworkId: newer }), network.id],
    [member("late", { scores: { "2025": scores(95) } }), network.id],
    [member("foreign", { scores: { "2026": scores(94) } }), other.id],
  ];
  for (const [wish, to] of cities) ids.set(wish.slug, await makeCity(owner, to, framework, wish));
  coordinator = await standingOf(db, await makePerson(db, { organisation: network }), network);
  const city = await makeOrganisation(db, { name: "Une ville" });
  mayor = await standingOf(db, await makePerson(db, { organisation: city }), city);
});

afterAll(async () => {
  await owner.end();
  await closeDatabase();
});

const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug).sort();

describe("a network's comparison", () => {
  it("holds the cities that share scores under one framework version, stage and period, and no others", async () => {
    const found = await run(compareMembers, coordinator, {});
    expect(found.group).toMatchObject({ version: "1.0.0", stage: 1, period: "2026", cities: 6 });
    expect(slugs(found.rows)).toEqual(["a", "b", "c", "d", "e", "withheld"]);
    expect(found.counts).toEqual({ members: 10, comparable: 6, ranked: 5, notSharing: 1, otherFrame: 3 });
  });

  it("ranks with ranges, and gives a withheld score no rank", async () => {
    const { rows } = await run(compareMembers, coordinator, {});
    expect(rows.map(({ slug, place }) => [slug, place?.rank])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["d", 4],
      ["e", 5],
      ["withheld", undefined],
    ]);
    for (const { place } of rows)
      if (place) expect(place.best <= place.rank && place.rank <= place.worst).toBe(true);
  });

  it("withholds percentiles among fewer than five peers", async () => {
    const all = await run(compareMembers, coordinator, { by: "I" });
    expect(all.rows[0]?.place?.percentile).toBe(90);
    const none = await run(compareMembers, coordinator, { year: "2025" });
    expect(none.rows.map(({ place }) => place?.percentile)).toEqual([null, null]);
  });

  it("moves to another year, stage or version by the address", async () => {
    expect(slugs((await run(compareMembers, coordinator, { year: "2025" })).rows)).toEqual(["a", "late"]);
    expect(slugs((await run(compareMembers, coordinator, { stage: "2" })).rows)).toEqual(["second-stage"]);
    expect(slugs((await run(compareMembers, coordinator, { framework: "handmade@1.1.0" })).rows)).toEqual([
      "newer-version",
    ]);
  });

  it("counts the agreements only of cities that share them, drafts left out", async () => {
    const { rows } = await run(compareMembers, coordinator, {});
    expect(rows.find(({ slug }) => slug === "b")?.agreements).toBe(2);
    expect(rows.find(({ slug }) => slug === "a")?.agreements).toBeNull();
  });

  it("shows nothing of a city from the request after it withdrew, in ranks neither", async () => {
    await owner.query("update consent set withdrawn_at = now() where organisation_id = $1", [ids.get("a")]);
    const after = await run(compareMembers, coordinator, {});
    expect(JSON.stringify(after)).not.toContain('"a"');
    expect(after.rows[0]).toMatchObject({ slug: "b", place: { rank: 1 } });
    expect(after.rows.every(({ place }) => place === null || place.worst <= 4)).toBe(true);
    await owner.query("update consent set withdrawn_at = null where organisation_id = $1", [ids.get("a")]);
  });

  it("does not exist in a city", async () => {
    await expect(run(compareMembers, mayor, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(run(listCoverage, mayor, {})).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a network's home", () => {
  it("lists every member with a live consent, what it reported and what it shares", async () => {
    const found = await run(listCoverage, coordinator, {});
    expect(slugs(found.rows)).not.toContain("never-answered");
    expect(found.counts).toEqual({ members: 10, reported: 8, complete: 6, agreements: 2, pending: 1 });
    expect(found.rows.find(({ slug }) => slug === "member-only")).toMatchObject({
      lastPeriod: null,
      cells: [],
    });
    expect(found.rows.find(({ slug }) => slug === "late")).toMatchObject({ lastPeriod: "2025" });
    expect(found.dimensions.map(({ code }) => code)).toEqual(["I", "P", "T"]);
  });
});
