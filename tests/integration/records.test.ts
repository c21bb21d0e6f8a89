import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordNouns, storedAs } from "@/access/record-nouns.ts";
import { searchRecords } from "@/features/records/queries.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let city: ScoredCity;

const tables = Object.values(storedAs).map(({ table }) => table);

beforeAll(async () => {
  db = await testDatabase();
  city = await makeScoredCity(db);
  for (const table of tables) await city.add(table, { search_text: `evora ${table}` });
});
afterAll(async () => {
  await city.owner.end();
  await closeDatabase();
});

const search = (who: ScoredCity["admin"], q: string, locale = "fr") => run(searchRecords, who, { q, locale });

describe("a search over all records", () => {
  it("finds every noun, without accents, each with its page in the reader's language", async () => {
    const found = await search(city.admin, "Évora", "es");
    const rooms = found.map(({ href }) => href.split("/")[4]).sort();
    expect(rooms).toEqual(recordNouns.map((noun) => `${noun}s`).sort());
    expect(found.every(({ href }) => href.startsWith(`/es/c/${city.organisation.slug}/`))).toBe(true);
    expect(found.find(({ href }) => href.includes("/projects/"))?.detail).toMatch(/^Proyecto · REF-2024-/);
  });

  it("wants every word, and answers nothing to nothing", async () => {
    expect((await search(city.admin, "evora mission")).map(({ label }) => label)).toEqual(["Mission"]);
    expect(await search(city.admin, " ")).toEqual([]);
  });

  it("leaves out what is archived and what is another city's", async () => {
    await city.add("project", { search_text: "ancien", archived_at: new Date().toISOString() });
    expect(await search(city.admin, "ancien")).toEqual([]);
    const other = await makeScoredCity(db, { adopted: false });
    expect(await search(other.admin, "evora")).toEqual([]);
    await other.owner.end();
  });

  it("tells a token no more than it was made to read", async () => {
    const { actor } = city.admin;
    const narrow = {
      ...city.admin,
      actor: actor && { ...actor, permissions: ["organisation:read", "event:read"] },
    };
    expect((await search(narrow as ScoredCity["admin"], "evora")).map(({ label }) => label)).toEqual([
      "Foire",
    ]);
  });
});
