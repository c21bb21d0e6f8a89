import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { Credential } from "./credential.ts";
import { env } from "./env.ts";

/** How long a sign-in holds, in seconds, whatever happens in between: two weeks. */
export const sessionSeconds = 14 * 86_400;

/** The secret that signs sessions. @throws Error where the launcher gave none. */
export function authSecret(): string {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET is not set: start with npm start or npm run dev");
  return env.AUTH_SECRET;
}

/** Whether this installation is reached over https, as BASE_URL says: cookies are then Secure. */
function overHttps(): boolean {
  return env.BASE_URL?.startsWith("https://") ?? false;
}

/** The name of the session's cookie; the prefix makes a browser refuse it over plain http or from a subdomain. */
export function sessionCookieName(): string {
  return overHttps() ? "__Host-meridiano.session" : "meridiano.session";
}

/** How the session's cookie travels: never to scripts, never with another site's writes. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: overHttps() };
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

/** Gives the browser the cookie of a session row, in next-auth's own format: it holds that row's id and nothing else. */
export async function keepSession<A extends { sessionId: string }>(answer: A): Promise<Omit<A, "sessionId">> {
  const { sessionId, ...shown } = answer;
  const value = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: sessionSeconds });
  (await cookies()).set(sessionCookieName(), value, { ...sessionCookieOptions(), maxAge: sessionSeconds });
  return shown;
}

/** Takes the session's cookie from the browser. */
export async function forgetSession(): Promise<null> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  return null;
}

/** What is kept of a token or a one-time link: its SHA-256, never the text. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** A new secret for a link or a token: 256 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
