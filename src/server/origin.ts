import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { Refusal } from "@/lib/errors.ts";
import type { Origin } from "./corridor.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";

/** Where a request says it comes from. X-Forwarded-For counts only as far as the configured proxies vouch for it. */
export function originOf(request: Headers): Origin {
  const chain = (request.get("x-forwarded-for") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => isIP(part) > 0);
  // Next itself appends the socket's address last. Each trusted proxy to its left vouches for one more step.
  let address = chain.at(-1) ?? "unknown";
  for (let at = chain.length - 1; at > 0 && env.TRUSTED_PROXIES.includes(chain[at] ?? ""); at--)
    address = chain[at - 1] ?? address;
  return { address, userAgent: (request.get("user-agent") ?? "").slice(0, 300) };
}

/** The origin of the request being answered. */
export async function requestOrigin(): Promise<Origin> {
  return originOf(await headers());
}

/**
 * Refuses a write that another site makes a browser send. Server actions and route handlers both run without an Origin
 * header otherwise (tried).
 * @throws Refusal("forbidden")
 */
export function demandSameSite(request: Headers): void {
  if (fromOurPages(request)) return;
  log.warn("a write from another site was refused", { site: request.get("sec-fetch-site") ?? "untold" });
  throw new Refusal("forbidden");
}

function fromOurPages(request: Headers): boolean {
  const site = request.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = request.get("origin");
  if (!origin) return Boolean(site);
  const host = request.get("x-forwarded-host") ?? request.get("host");
  const expected = env.BASE_URL ? new URL(env.BASE_URL).host : host;
  // "null", as a sandboxed frame sends it, is no address.
  const given = URL.canParse(origin) ? new URL(origin).host : null;
  return given !== null && (given === expected || given === host);
}
