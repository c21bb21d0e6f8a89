import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { killedAt, killPoints } from "../support/kill-import.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(closeDatabase);

// A handful in every run; all twenty by name: scripts/drills/kill-import.ts.
const few = [
  "the file was read",
  "the first 500 rows were written",
  "half of the rows were written",
  "all rows were written",
];
const points =
  process.env.KILL_POINTS === "all" ? killPoints : killPoints.filter(({ name }) => few.includes(name));

describe("an import whose process is killed", { timeout: 120_000 }, () => {
  it.each(points)("when $name has left all or nothing, and a new one adds the rest", async (point) => {
    const { left, whole, afterwards } = await killedAt(db, point);
    expect([0, whole.agreements]).toContain(left.agreements);
    expect(left.partners).toBe(left.agreements === 0 ? 0 : whole.partners);
    expect(left.links).toBe(left.agreements);
    expect(afterwards).toEqual(whole);
  });
});
