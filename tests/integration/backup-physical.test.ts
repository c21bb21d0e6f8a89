import { chmodSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import { putClusterBack } from "../../scripts/backup/put-back.ts";
import { takeBackup } from "../../scripts/backup/take.ts";
import { verifyDatabase } from "../../scripts/backup/verify.ts";
import { openEmbedded } from "../../scripts/database/embedded.ts";
import { prepareDatabase } from "../../scripts/database/prepare.ts";
import { addressesFromOwner } from "../../src/server/database-address.ts";
import { type BusyCity, makeBusyCity, partnersOf } from "../support/busy-city.ts";
import { openTo } from "../support/open-to.ts";
import { signInAt } from "../support/sign-in-at.ts";

const place = mkdtempSync(join(tmpdir(), "meridiano-drill-"));
chmodSync(place, 0o711); // As root, Postgres runs as somebody else, who must get in.
const rolePrefix = "meridiano";
const folder = join(place, "backup");
let city: BusyCity;
let before: string[];
let leave: () => Promise<void>;

beforeAll(async () => {
  const dataDir = join(place, "source");
  const source = await openEmbedded({ dataDir, rolePrefix });
  leave = source.leave;
  const { ownerUrl, authSecret, superuserUrl } = source;
  await prepareDatabase({ ownerUrl, secret: authSecret, rolePrefix });
  const addresses = addressesFromOwner(ownerUrl, authSecret, rolePrefix);
  Object.assign(process.env, {
    MERIDIANO_APP_URL: addresses.app,
    MERIDIANO_SIGNIN_URL: addresses.signin,
    MERIDIANO_JOBS_URL: addresses.jobs,
    AUTH_SECRET: authSecret,
    BASE_URL: "",
  });
  city = await makeBusyCity({ ...addresses, owner: ownerUrl, admin: superuserUrl, secret: authSecret });
  while (city.acknowledged.length < 50) await pause(20);
  before = [...city.acknowledged];
  await takeBackup("physical", folder, { ownerUrl, superuserUrl, dataDir });
  await city.rest();
});
afterAll(async () => {
  await closeDatabase();
  await leave();
  rmSync(place, { recursive: true, force: true });
});

describe("a physical backup taken while people write", () => {
  it("starts elsewhere as the same installation: chains whole, nothing acknowledged before it lost, sign-in works", async () => {
    const dataDir = join(place, "restored");
    await putClusterBack(folder, dataDir);
    const restored = await openEmbedded({ dataDir, rolePrefix });
    try {
      const found = await verifyDatabase(restored.ownerUrl);
      expect(found.broken).toEqual([]);
      const names = await partnersOf({ owner: restored.ownerUrl }, city);
      expect(before.filter((name) => !names.has(name))).toEqual([]);
      expect([...names].filter((name) => !city.acknowledged.includes(name))).toEqual([]);
      expect(found.rows.audit_entry).toBe(names.size);
      expect(city.failed).toEqual([]);
      const addresses = addressesFromOwner(restored.ownerUrl, restored.authSecret, rolePrefix);
      expect(await signInAt(addresses, city)).toBe(city.email);
    } finally {
      await restored.leave();
    }
  });

  it("shows nothing of itself to anybody else, nor does what it is restored to", async () => {
    const dataDir = join(place, "restored-for-one");
    await putClusterBack(folder, dataDir);
    expect(openTo(folder)).toEqual([]);
    expect(openTo(join(dataDir, "secrets.json"))).toEqual([]);
    expect(statSync(join(dataDir, "postgres")).mode & 0o077).toBe(0);
  });

  it("goes into no folder that holds anything", async () => {
    await expect(putClusterBack(folder, join(place, "source"))).rejects.toThrow("is not empty");
  });

  it("is refused when its copy was cut, and leaves the place as it was", async () => {
    truncateSync(join(folder, "cluster.tar.gz"), 100_000);
    await expect(putClusterBack(folder, join(place, "never"))).rejects.toThrow("is damaged");
    expect(() => rmSync(join(place, "never"))).toThrow("ENOENT");
  });
});
