import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { brokenLink, makeDrillCity, partnersKept } from "./city.ts";
import { conclude, putHandsToWork } from "./hands.ts";
import { serve } from "./served.ts";

// Fills the disk of an installation (a tmpfs of 400 MB; needs root to mount it) under four hands that write and read.
// Reading goes on, writing answers 507 or 503, and with room made everything goes on without repair.
const place = mkdtempSync(join(tmpdir(), "meridiano-disk-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=0711", "tmpfs", place]);
if (mounted.status !== 0) {
  console.error(`A small disk cannot be mounted here: ${mounted.stderr}`);
  process.exit(2);
}
chmodSync(place, 0o711);
const served = await serve(join(place, "data"));
try {
  const city = await makeDrillCity(served, 4);
  const work = putHandsToWork(served, city, { reading: true });
  await pause(3_000);
  const before = work.kept.length;
  const ballast = join(place, "ballast");
  // Somebody else's files take what is left, but for ten megabytes.
  const { bavail, bsize } = statfsSync(place);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 10 * 1024 * 1024));
  await pause(1_000);
  const [readBefore, keptBefore] = [{ ...work.read }, work.kept.length];
  await pause(8_000);
  const whileFull = {
    read: difference(work.read, readBefore),
    written: work.kept.length - keptBefore,
    refused: { ...work.refused },
  };
  rmSync(ballast);
  const freed = performance.now();
  while (!work.kept.some(({ at }) => at > freed)) await pause(20);
  const again = Math.round((work.kept.find(({ at }) => at > freed)?.at ?? Number.NaN) - freed);
  await pause(2_000);
  await work.rest();
  const there = await partnersKept(served, city);
  const lost = work.kept.filter(({ name }) => !there.has(name)).length;
  conclude(
    "disk-full",
    { before, whileFull, writingAgainAfterMs: again, acknowledged: work.kept.length, lost },
    {
      "reading goes on": Object.keys(whileFull.read).join() === "200",
      "writing is refused with 507 or 503": Object.keys(whileFull.refused).every((status) =>
        ["507", "503"].includes(status),
      ),
      "nothing is acknowledged that is not kept": lost === 0,
      "writing goes on without repair": again < 10_000 && work.kept.length > keptBefore,
      "the audit chain holds": (await brokenLink(served, city)) === null,
    },
  );
} finally {
  await served.stop();
  spawnSync("umount", ["-l", place]);
  rmSync(place, { recursive: true, force: true });
}

function difference(after: Record<string, number>, before: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after)
      .map(([key, n]): [string, number] => [key, n - (before[key] ?? 0)])
      .filter(([, n]) => n > 0),
  );
}
