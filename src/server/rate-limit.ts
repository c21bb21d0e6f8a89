import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/errors.ts";
import type { Credential } from "./actor.ts";
import type { Origin } from "./corridor.ts";
import { unsafeClient } from "./database.ts";

const minute = 60;

/** Tries of each kind that pass in a time, kept in Postgres so that all processes count together. */
const limits = {
  "sign-in-account": { points: 10, duration: 15 * minute },
  "sign-in-address": { points: 60, duration: 15 * minute },
  "reset-account": { points: 3, duration: 60 * minute },
  "reset-address": { points: 20, duration: 60 * minute },
  "link-address": { points: 60, duration: 15 * minute },
  "api-caller": { points: 1_200, duration: minute },
} as const;

export type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterPrisma>();

function limiterOf(name: LimitName): RateLimiterPrisma {
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterPrisma({
    storeClient: unsafeClient("signin"),
    tableName: "rateLimit",
    keyPrefix: name,
    ...limits[name],
    // A burst that is far over is refused from memory, without a statement each.
    inMemoryBlockOnConsumed: limits[name].points * 2,
  });
  limiters.set(name, limiter);
  return limiter;
}

/** Counts a try. @throws Refusal("too-many-requests") with the seconds to wait once the limit is passed. */
export async function countTry(name: LimitName, key: string): Promise<void> {
  try {
    await limiterOf(name).consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes)
      throw new Refusal("too-many-requests", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
    throw error;
  }
}

/** Forgets the tries of a key, after a success. */
export async function forgiveTries(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).delete(key);
}

const callers = new Map<string, { count: number; until: number }>();

/**
 * Counts an API call, per token or session, in this process's memory: a statement each would double what a read costs.
 * With n processes a caller may make n times the limit, which is still a limit.
 */
export async function limitApi(credential: Credential | null, origin: Origin): Promise<void> {
  const key =
    credential?.via === "token"
      ? Buffer.from(credential.tokenHash).toString("hex")
      : credential?.via === "session"
        ? credential.sessionId
        : origin.address;
  const now = Date.now();
  const { points, duration } = limits["api-caller"];
  if (callers.size > 10_000) for (const [known, entry] of callers) if (entry.until < now) callers.delete(known);
  const entry = callers.get(key);
  if (!entry || entry.until < now) callers.set(key, { count: 1, until: now + duration * 1000 });
  else if (++entry.count > points)
    throw new Refusal("too-many-requests", { retryAfterSeconds: Math.ceil((entry.until - now) / 1000) });
}
