import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/features/audit-entries/queries.ts";
import { archiveNetwork } from "@/features/networks/commands/archive-network.ts";
import { createNetwork } from "@/features/networks/commands/create-network.ts";
import { editNetwork } from "@/features/networks/commands/edit-network.ts";
import { getNetwork } from "@/features/networks/queries/get-network.ts";
import { listNetworks } from "@/features/networks/queries/list-networks.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makePerson, standingOf } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let city: ScoredCity;

beforeAll(async () => {
  db = await testDatabase();
  city = await makeScoredCity(db);
});
afterAll(async () => {
  await city.owner.end();
  await closeDatabase();
});

const presidency = { role: "presidency", holder: "Ana Ruiz", startsOn: "2024" };

describe("a membership of a network", () => {
  it("shows its seats, which are held today and which lead", async () => {
    const { reference } = await run(createNetwork, city.admin, {
      name: "Mercociudades",
      since: "2019",
      seats: [presidency, { role: "board-member", startsOn: "2018", endsOn: "2019" }],
    });
    expect(reference).toMatch(/^NET-2019-\d{4}$/);
    const shown = await run(getNetwork, city.admin, { reference });
    expect(shown.current).toBe(true);
    expect(shown.seats.map(({ role, held, leads }) => [role, held, leads])).toEqual([
      ["presidency", true, true],
      ["board-member", false, false],
    ]);
  });

  it("adds its leadership seats to the score at once, and takes them away when archived", async () => {
    const seats = async () => (await city.derived("networks.leadership_roles"))["2025"]?.[0];
    const before = (await seats()) ?? 0;
    const made = await run(createNetwork, city.admin, { name: "UCCI", since: "2020", seats: [presidency] });
    expect(await seats()).toBe(before + 1);
    await run(archiveNetwork, city.admin, made);
    expect(await seats()).toBe(before);
  });

  it("is listed with the events held in it", async () => {
    const made = await run(createNetwork, city.admin, { name: "Eurocities" });
    await city.add("event", { network_membership_id: made.id, title: "Assemblée" });
    const { rows } = await run(listNetworks, city.admin, { search: "eurocities" });
    expect(rows.map(({ name, events }) => [name, events])).toEqual([["Eurocities", 1]]);
    expect((await run(getNetwork, city.admin, made)).events.map(({ title }) => title)).toEqual(["Assemblée"]);
  });
});

describe("the list of networks", () => {
  it("tells those of today from those that ended, and counts the seats that lead", async () => {
    const alone = await makeScoredCity(db);
    await run(createNetwork, alone.admin, {
      name: "AIMF",
      since: "2010",
      until: "2015",
      seats: [{ role: "presidency" }],
    });
    await run(createNetwork, alone.admin, { name: "ICLEI", seats: [presidency, { role: "other" }] });
    await run(createNetwork, alone.admin, { name: "C40", since: "2999" });
    const names = async (standing: string) =>
      (await run(listNetworks, alone.admin, { standing })).rows.map(({ name }) => name);
    expect(await names("current")).toEqual(["ICLEI"]);
    expect(await names("past")).toEqual(["AIMF", "C40"]);
    expect(await names("leading")).toEqual(["ICLEI"]);
    expect((await run(listNetworks, alone.admin, {})).totals).toEqual({ current: 1, leading: 1 });
    await alone.owner.end();
  });
});

describe("whoever holds a seat", () => {
  it("is named on the page, but never in the audit chain", async () => {
    const made = await run(createNetwork, city.admin, { name: "FLACMA", seats: [presidency] });
    await run(editNetwork, city.admin, {
      ...made,
      name: "FLACMA",
      seats: [{ ...presidency, holder: "Bea Sosa" }],
    });
    expect((await run(getNetwork, city.admin, made)).seats[0]?.holder).toBe("Bea Sosa");
    const entries = await run(listHistory, city.admin, { reference: made.reference });
    expect(entries.map(({ type }) => type)).toEqual(["network.edited", "network.created"]);
    const chain = await asOwner<{ content: string }>(
      db,
      "select content from audit_entry where subject_id = $1",
      [made.id],
    );
    expect(chain.map(({ content }) => content).join()).not.toMatch(/Ruiz|Sosa/);
    const erasable = await asOwner<{ value: string }>(
      db,
      "select value from audit_personal_value where value like '%Sosa%'",
    );
    expect(erasable).toHaveLength(1);
  });

  it("keeps the seat when nothing changed but the order of the rows", async () => {
    const rows = [presidency, { role: "secretariat", holder: "Bea Sosa" }];
    const made = await run(createNetwork, city.admin, { name: "CIDEU", seats: rows });
    const again = await run(editNetwork, city.admin, { ...made, name: "CIDEU", seats: [...rows].reverse() });
    expect(again.version).toBe(1);
  });
});

describe("a viewer", () => {
  it("reads memberships and logs none", async () => {
    const person = await makePerson(db, { organisation: city.organisation, role: "viewer" });
    const viewer = await standingOf(db, person, city.organisation);
    expect((await run(listNetworks, viewer, {})).total).toBeGreaterThan(0);
    await expect(run(createNetwork, viewer, { name: "Platforma" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
