import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain } from "@/features/audit-entries/queries.ts";
import { Refusal } from "@/lib/errors.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import type { Embedded } from "../../scripts/database/embedded.ts";
import { type BusyCity, makeBusyCity, partnersOf } from "../support/busy-city.ts";
import type { TestDatabase } from "../support/database.ts";
import { embeddedDatabase } from "../support/embedded-database.ts";
import { postgresPid, temporaryDataDir } from "../support/launcher.ts";

const { dataDir, remove } = temporaryDataDir();
let db: TestDatabase;
let postgres: Embedded;
let city: BusyCity;

beforeAll(async () => {
  ({ db, postgres } = await embeddedDatabase(dataDir));
  city = await makeBusyCity(db);
});
afterAll(async () => {
  await city.rest();
  await closeDatabase();
  await postgres.leave();
  remove();
});

describe("a Postgres that goes away under writing hands", () => {
  it.each(["SIGINT", "SIGKILL"] as const)(
    "by %s loses nothing acknowledged, and writing goes on within 5 s of its return",
    async (signal) => {
      const enough = city.acknowledged.length + 20;
      while (city.acknowledged.length < enough) await pause(10);
      process.kill(postgresPid(dataDir) ?? 0, signal);
      while (!(await postgres.revive())) await pause(50);
      const [returned, before] = [performance.now(), city.acknowledged.length];
      while (city.acknowledged.length === before) await pause(5);
      expect(performance.now() - returned).toBeLessThan(5_000);
    },
  );

  it("told every hand that it was unavailable, and kept exactly what it acknowledged", async () => {
    await city.rest();
    const codes = city.failed.map((error) => (error instanceof Refusal ? error.code : String(error)));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => code !== "unavailable")).toEqual([]);
    const there = await partnersOf(db, city);
    expect(city.acknowledged.filter((name) => !there.has(name))).toEqual([]);
    expect(await run(verifyAuditChain, city.admin, {})).toMatchObject({ holds: true });
  });
});
