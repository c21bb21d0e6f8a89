import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listNetworkInvitations } from "@/features/consents/queries/list-network-invitations.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makeOrganisation, makePerson, standingOf } from "../support/people.ts";

let db: TestDatabase;
let coordinator: Standing;

beforeAll(async () => {
  db = await testDatabase();
  const network = await makeOrganisation(db, { name: "Red Meridiana", kind: "network" });
  coordinator = await standingOf(db, await makePerson(db, { organisation: network }), network);
  // 120 cities were invited, a minute apart; every third shares by now, every fourth of the others was taken back.
  await asOwner(
    db,
    `with city as (
       insert into organisation (id, slug, kind, name, languages)
       select gen_random_uuid(), 'city-' || n, 'city', 'City ' || n, '{fr}' from generate_series(1, 120) n
       returning id, substr(slug, 6)::int as n),
     asked as (
       insert into network_invitation (organisation_id, id, city_id, requested_level, created_at, revoked_at)
       select $1, gen_random_uuid(), id, 'scores', now() - n * interval '1 minute',
         case when n % 3 <> 0 and n % 4 = 0 then now() end from city)
     insert into consent (organisation_id, id, network_id, level, granted_at)
     select id, gen_random_uuid(), $1, 'scores', now() from city where n % 3 = 0`,
    [network.id],
  );
});
afterAll(closeDatabase);

describe("a network's invitations", () => {
  it("come in pages, newest first, each city once", async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => run(listNetworkInvitations, coordinator, { page })),
    );
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
    expect(pages[0]?.rows[0]?.city.name).toBe("City 1");
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ city }) => city.slug))).size).toBe(120);
  });

  it("count those without an answer on every page, whatever page is shown", async () => {
    const beyond = await run(listNetworkInvitations, coordinator, { page: 9 });
    expect(beyond).toMatchObject({ rows: [], total: 120, waiting: 60 });
    const all = await Promise.all(
      [1, 2, 3].map((page) => run(listNetworkInvitations, coordinator, { page })),
    );
    const invited = all.flatMap(({ rows }) => rows.filter(({ status }) => status === "invited"));
    expect(invited).toHaveLength(60);
  });
});
