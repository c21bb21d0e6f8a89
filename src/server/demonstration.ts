import "server-only";
import { unsafeClient } from "./database.ts";
import { log } from "./log.ts";

const everyMs = 60_000;
let known: { holds: boolean; until: number } | null = null;

/**
 * Whether invented people sign in here, for pages that belong to no organisation: asked of the database at most once a
 * minute by each process. It tells nothing of any tenant. An unreachable database leaves the answer as it was.
 */
export async function holdsDemonstration(): Promise<boolean> {
  const now = performance.now();
  if (known && known.until > now) return known.holds;
  try {
    const [row] = await unsafeClient("signin").$queryRaw<{ holds: boolean }[]>`
      select exists (select from "user" where demonstration) as holds`;
    known = { holds: row?.holds ?? false, until: now + everyMs };
  } catch (error) {
    log.warn("whether this is the demonstration world could not be asked", { error: String(error) });
  }
  return known?.holds ?? false;
}
