import "server-only";
import type { Credential } from "./credential.ts";
import { unsafeClient } from "./database.ts";
import { log } from "./log.ts";

const everyMs = 10 * 60_000;
const noted = new Map<string, number>();

/**
 * Notes that a session or a token was used, at most every ten minutes from this process and without keeping the
 * request waiting: a statement each would double what looking it up costs.
 */
export function noteUse(credential: Credential): void {
  if (credential.via === "command-line") return;
  const key =
    credential.via === "session" ? credential.sessionId : Buffer.from(credential.tokenHash).toString("hex");
  const now = Date.now();
  if ((noted.get(key) ?? 0) > now - everyMs) return;
  if (noted.size > 10_000) noted.clear();
  noted.set(key, now);
  const db = unsafeClient("signin");
  const written =
    credential.via === "session"
      ? db.$executeRaw`update session set last_seen_at = now()
          where id = ${credential.sessionId}::uuid and last_seen_at < now() - interval '1 minute'`
      : db.$executeRaw`update api_token set last_used_at = now() where token_hash = ${credential.tokenHash}`;
  written.catch((error: unknown) => log.warn("a last use was not noted", { error: String(error) }));
}
