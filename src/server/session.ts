import "server-only";
import { createHash } from "node:crypto";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import type { Credential } from "./actor.ts";
import { env } from "./env.ts";

/** The secret that signs sessions. @throws Error where the launcher gave none. */
export function authSecret(): string {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET is not set: start with npm start or npm run dev");
  return env.AUTH_SECRET;
}

/** Whether this installation is reached over https, as BASE_URL says: cookies are then Secure. */
export function overHttps(): boolean {
  return env.BASE_URL?.startsWith("https://") ?? false;
}

/** The name of the session's cookie; the prefix makes a browser refuse it over plain http or from a subdomain. */
export function sessionCookieName(): string {
  return overHttps() ? "__Host-meridiano.session" : "meridiano.session";
}

/** The session that this request's cookie names; whether it still holds is asked of the database on every request. */
export async function sessionCredential(): Promise<Credential | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: authSecret() });
    return typeof claims?.sid === "string" ? { via: "session", sessionId: claims.sid } : null;
  } catch {
    return null; // A cookie that is not ours, or was signed with another secret, is nobody.
  }
}

/** What is kept of a token or a one-time link: its SHA-256, never the text. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
