import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain } from "@/features/audit-entries/queries.ts";
import { createPartner } from "@/features/partners/commands.ts";
import { listPartners } from "@/features/partners/queries/list-partners.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import type { Embedded } from "../../scripts/database/embedded.ts";
import { embeddedDatabase } from "../support/embedded-database.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";

const place = mkdtempSync(join(tmpdir(), "meridiano-disk-"));
const small = spawnSync("mount", ["-t", "tmpfs", "-o", "size=320m,mode=0711", "tmpfs", place]).status === 0;
const absent = small ? "" : " (a small disk cannot be mounted here)";

describe.skipIf(!small)(`a disk that somebody fills under the embedded database${absent}`, () => {
  const ballast = join(place, "ballast");
  let postgres: Embedded;
  let admin: Standing;
  const write = (name: string) => run(createPartner, admin, { name, kind: "city", countryCode: "IT" });
  const read = async () => (await run(listPartners, admin, {})).total;

  beforeAll(async () => {
    chmodSync(place, 0o711);
    const embedded = await embeddedDatabase(join(place, "data"));
    postgres = embedded.postgres;
    const city = await makeOrganisation(embedded.db);
    admin = await standingOf(embedded.db, await makePerson(embedded.db, { organisation: city }), city);
    await write("Avant");
  });
  afterAll(async () => {
    await closeDatabase();
    await postgres.leave();
    spawnSync("umount", ["-l", place]);
    rmSync(place, { recursive: true, force: true });
  });

  it("lets people read and refuses writing as storage-full, before Postgres has to end", async () => {
    const { bavail, bsize } = statfsSync(place);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 8 * 1024 * 1024));
    await pause(300);
    for (let n = 0; n < 20; n++) {
      await expect(write(`Pendant ${n}`)).rejects.toMatchObject({ code: "storage-full" });
      expect(await read()).toBe(1);
    }
  });

  it("takes writing up again as soon as there is room, without repair", async () => {
    rmSync(ballast);
    await pause(300);
    await write("Après");
    expect(await read()).toBe(2);
    expect(await run(verifyAuditChain, admin, {})).toMatchObject({ holds: true });
  });
});
