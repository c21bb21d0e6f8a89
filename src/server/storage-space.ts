import "server-only";
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@/lib/errors.ts";
import { env } from "./env.ts";

/**
 * Free bytes below which nothing more is written beside an embedded Postgres. It cannot go on reading once its log of
 * changes finds no room (it ends, and starts again only when there is some), so writing stops before: what is in flight,
 * two segments of that log (16 MB each) and a checkpoint fit into this.
 */
const reserveBytes = 96 * 1024 * 1024;

const askAgainMs = 250;

let asked: { at: number; full: boolean } = { at: Number.NEGATIVE_INFINITY, full: false };

/** Refuses a write while the disk of the embedded database has less than 96 MB left, asked at most every 250 ms. @throws Refusal("storage-full") */
export async function demandSpace(): Promise<void> {
  const now = performance.now();
  if (now - asked.at > askAgainMs) asked = { at: now, full: await isNearlyFull() };
  if (asked.full) throw new Refusal("storage-full", { retryAfterSeconds: 60 });
}

/** A database elsewhere knows its own disk, and says so by its error codes. */
async function isNearlyFull(): Promise<boolean> {
  const cluster = join(env.DATA_DIR, "postgres");
  if (!existsSync(join(cluster, "postmaster.pid"))) return false;
  try {
    const { bavail, bsize } = await statfs(cluster);
    return bavail * bsize < reserveBytes;
  } catch {
    return false;
  }
}
