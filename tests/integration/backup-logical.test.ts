import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { putRowsBack } from "../../scripts/backup/put-back.ts";
import { takeBackup, versionsOf } from "../../scripts/backup/take.ts";
import { verifyDatabase } from "../../scripts/backup/verify.ts";
import { prepareDatabase } from "../../scripts/database/prepare.ts";
import { addressesFromOwner } from "../../src/server/database-address.ts";
import { type BusyCity, makeBusyCity, partnersOf } from "../support/busy-city.ts";
import { emptyDatabase, type TestDatabase, testDatabase } from "../support/database.ts";
import { openTo } from "../support/open-to.ts";
import { asOwner } from "../support/people.ts";
import { signInAt } from "../support/sign-in-at.ts";

let db: TestDatabase;
let city: BusyCity;
let before: string[];
const folder = join(mkdtempSync(join(tmpdir(), "meridiano-backup-")), "logical");

async function migratedElsewhere(): Promise<string> {
  const ownerUrl = await emptyDatabase();
  const { secret, rolePrefix } = inject("testServer");
  await prepareDatabase({ ownerUrl, secret, rolePrefix });
  return ownerUrl;
}
const restore = async (from: string, ownerUrl: string) =>
  putRowsBack(from, ownerUrl, (await versionsOf(ownerUrl)).migrations);

beforeAll(async () => {
  db = await testDatabase();
  city = await makeBusyCity(db);
  while (city.acknowledged.length < 50) await pause(20);
  before = [...city.acknowledged];
  await takeBackup("logical", folder, { ownerUrl: db.owner, superuserUrl: null, dataDir: "" });
  await city.rest();
});

describe("a logical backup taken while people write", () => {
  it("comes back elsewhere with the same counts, whole chains, and everything acknowledged before it", async () => {
    const elsewhere = await migratedElsewhere();
    const manifest = await restore(folder, elsewhere);
    const found = await verifyDatabase(elsewhere);
    expect(found.broken).toEqual([]);
    expect(found.rows).toEqual(manifest.rows);
    expect(found.rows.audit_entry).toBeGreaterThanOrEqual(50);
    const names = await partnersOf({ owner: elsewhere }, city);
    expect(before.filter((name) => !names.has(name))).toEqual([]);
    // A write and its entry are both there or neither, though their tables were read one after the other.
    expect(found.rows.audit_entry).toBe(names.size);
    expect(city.failed).toEqual([]);
    const { secret, rolePrefix } = inject("testServer");
    const addresses = addressesFromOwner(elsewhere, secret, rolePrefix);
    expect(await signInAt(addresses, city)).toBe(city.email);
  });

  it("is readable by its owner alone, folder and files", () => {
    expect(openTo(folder)).toEqual([]);
  });

  it("goes into no database that holds anything", async () => {
    await expect(restore(folder, db.owner)).rejects.toThrow(/not empty .*never writes over anything/);
  });

  it("is refused whole when a byte of it differs", async () => {
    const file = join(folder, "rows.ndjson.gz");
    const bytes = readFileSync(file);
    const damaged = Buffer.from(bytes);
    damaged[100] = (damaged[100] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    const elsewhere = await migratedElsewhere();
    await expect(restore(folder, elsewhere)).rejects.toThrow("is damaged");
    expect((await verifyDatabase(elsewhere)).rows.organisation).toBe(0);
    writeFileSync(file, bytes);
  });

  it("is refused by another version, which is named", async () => {
    await expect(putRowsBack(folder, db.owner, ["20200101000000_other"])).rejects.toThrow("another version");
  });

  it("is refused whole when it counted rows that it does not hold", async () => {
    const file = join(folder, "backup.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/"partner": \d+/, '"partner": 1'));
    const elsewhere = await migratedElsewhere();
    await expect(restore(folder, elsewhere)).rejects.toThrow("than it counted: partner");
    expect((await verifyDatabase(elsewhere)).rows.organisation).toBe(0);
    writeFileSync(file, text);
  });
});

describe("a database whose history somebody rewrote", () => {
  it("is told after a restore, chain by chain", async () => {
    await asOwner(
      db,
      "update audit_entry set content = content || ' ' where organisation_id = $1 and sequence = 3",
      [city.id],
    );
    const { broken } = await verifyDatabase(db.owner);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/at entry 3$/);
  });
});

describe("a backup that has begun", () => {
  it("leaves nothing that looks whole when it cannot be finished", async () => {
    const place = join(mkdtempSync(join(tmpdir(), "meridiano-backup-")), "half");
    const gone = db.owner.replace(/\/[^/]+$/, "/no_such_database");
    await expect(
      takeBackup("logical", place, { ownerUrl: gone, superuserUrl: null, dataDir: "" }),
    ).rejects.toThrow("does not exist");
    await expect(restore(place, db.owner)).rejects.toThrow("is no backup");
  });
});
