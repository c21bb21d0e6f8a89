import "server-only";
import type { Credential } from "./credential.ts";
import { unsafeClient } from "./database.ts";
import { log } from "./log.ts";

/**
 * How long a sign-in holds without being used: from a Friday's afternoon over a long weekend to the Tuesday's morning. What
 * was typed and not sent stays on the device and comes back after signing in.
 */
export const idleHours = 4 * 24;

const everyMs = 60 * 60_000;
const noted = new Map<string, number>();

/**
 * Notes that a session or a token was used, at most once an hour from this process and without keeping the request
 * waiting: a statement each would double what looking it up costs. A time ahead of the clock (which was set back since)
 * is put right, or an unused session would seem used until then.
 */
export function noteUse(credential: Credential): void {
  if (credential.via === "command-line") return;
  const key =
    credential.via === "session" ? credential.sessionId : Buffer.from(credential.tokenHash).toString("hex");
  const now = performance.now(); // Of this process, which no setting of the clock moves.
  if ((noted.get(key) ?? Number.NEGATIVE_INFINITY) > now - everyMs) return;
  if (noted.size > 10_000) noted.clear();
  noted.set(key, now);
  const db = unsafeClient("signin");
  const written =
    credential.via === "session"
      ? db.$executeRaw`update session set last_seen_at = now() where id = ${credential.sessionId}::uuid
          and last_seen_at not between now() - interval '55 minutes' and now()`
      : db.$executeRaw`update api_token set last_used_at = now() where token_hash = ${credential.tokenHash}`;
  written.catch((error: unknown) => {
    noted.delete(key);
    log.warn("a last use was not noted", { error: String(error) });
  });
}
