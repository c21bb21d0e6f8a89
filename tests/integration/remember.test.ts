import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { command, query } from "@/server/operation.ts";
import { remembered } from "@/server/remember.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";

let db: TestDatabase;
let counted = 0;

const counts = query(
  { permission: "agreement:read", input: z.object({ filter: z.string() }), output: z.number() },
  (scope, { filter }) =>
    remembered(scope, { name: "counts of this test", filter }, async () => {
      counted += 1;
      return counted;
    }),
);
const write = command(
  { permission: "agreement:create", input: z.object({}), output: z.null() },
  async (scope) => {
    scope.audit({ type: "agreement.created", subjectReference: "AGR-2026-0001" });
    return null;
  },
);

async function somebody(): Promise<Standing> {
  const organisation = await makeOrganisation(db);
  return standingOf(db, await makePerson(db, { organisation }), organisation);
}

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(closeDatabase);

describe("what was counted of a city's records", () => {
  it("is counted once until something is written, and anew after it", async () => {
    const admin = await somebody();
    await run(write, admin, {});
    const first = await run(counts, admin, { filter: "" });
    expect(await run(counts, admin, { filter: "" })).toBe(first);
    await run(write, admin, {});
    expect(await run(counts, admin, { filter: "" })).not.toBe(first);
  });

  it("is counted for each filter, and never answers another city", async () => {
    const [here, there] = [await somebody(), await somebody()];
    for (const one of [here, there]) await run(write, one, {});
    const answers = [
      await run(counts, here, { filter: "" }),
      await run(counts, here, { filter: "charter" }),
      await run(counts, there, { filter: "" }),
    ];
    expect(new Set(answers).size).toBe(3);
  });
});
