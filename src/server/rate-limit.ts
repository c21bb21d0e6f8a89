import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/errors.ts";
import type { Origin } from "./corridor.ts";
import type { Credential } from "./credential.ts";
import { unsafeClient } from "./database.ts";
import { translateFailure } from "./failures.ts";
import { log } from "./log.ts";
import { sql } from "./sql.ts";

const minute = 60;

/** Tries of each kind that pass in a time (seconds), kept in Postgres so that all processes count together. */
const limits = {
  "sign-in-account": { points: 10, duration: 15 * minute },
  "sign-in-address": { points: 60, duration: 15 * minute },
  "reset-account": { points: 3, duration: 60 * minute },
  "reset-address": { points: 20, duration: 60 * minute },
  "link-address": { points: 60, duration: 15 * minute },
  "api-caller": { points: 1_200, duration: minute },
  "api-stranger": { points: 60, duration: minute },
} as const;

export type LimitName = keyof typeof limits;

/** Keys known to be over their limit, until when by this process's own clock: a flood is refused without a statement each. */
const blocked = new Map<string, number>();
const mostBlocked = 10_000;

/** What is kept of a key: mail addresses and network addresses do not lie about in a counter's table. */
function keyOf(name: LimitName, key: string): string {
  return `${name}:${createHash("sha256").update(key.trim().toLowerCase()).digest("hex")}`;
}

/**
 * Counts a try, in one statement that concurrent tries cannot slip past.
 * @throws Refusal("too-many-requests") with the seconds to wait once the limit is passed.
 */
export async function countTry(name: LimitName, key: string): Promise<void> {
  const { points, duration } = limits[name];
  const kept = keyOf(name, key);
  const now = performance.now();
  const until = blocked.get(kept);
  if (until && until > now) throw tooMany(until - now);
  const counted = await count(kept, duration * 1000);
  if (counted.points <= points) return;
  if (counted.points === points + 1) log.warn("a limit was reached", { limit: name, key: kept });
  if (blocked.size >= mostBlocked) blocked.clear();
  blocked.set(kept, now + counted.waitMs);
  throw tooMany(counted.waitMs);
}

/** The clock of Postgres, in milliseconds: the one clock of all processes. */
const clock = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
/** How far two tries at once may seem apart. More means that the clock was ahead and was set back since. */
const slackMs = minute * 1000;

async function count(key: string, lengthMs: number): Promise<{ points: number; waitMs: number }> {
  const over = sql`kept.expire <= ${clock} or kept.expire > excluded.expire + ${slackMs}`;
  try {
    const [row] = await unsafeClient("signin").$queryRaw<{ points: number; waitMs: number }[]>`
      insert into rate_limit as kept (key, points, expire) values (${key}, 1, ${clock} + ${lengthMs})
      on conflict (key) do update set
        points = case when ${over} then 1 else kept.points + 1 end,
        expire = case when ${over} then excluded.expire else kept.expire end
      returning points, (expire - ${clock})::float8 as "waitMs"`;
    if (!row) throw new Error("a counter gave no number");
    return row;
  } catch (error) {
    throw translateFailure(error);
  }
}

function tooMany(waitMs: number): Refusal {
  return new Refusal("too-many-requests", { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });
}

/** Forgets the tries of a key, after a success; clears counters that ended long ago on the way. */
export async function forgiveTries(name: LimitName, key: string): Promise<void> {
  const kept = keyOf(name, key);
  blocked.delete(kept);
  await unsafeClient("signin").$executeRaw`
    delete from rate_limit where key = ${kept} or expire < ${clock} - ${60 * minute * 1000}`;
}

type Counter = Map<string, { count: number; until: number }>;
const mostCounted = 10_000;
const callers: Counter = new Map();
const strangers: Counter = new Map();

/**
 * Counts an API call, per token or session, in this process's memory: a statement each would double what a read costs.
 * With n processes a caller may make n times the limit, which is still a limit.
 * @throws Refusal("too-many-requests") also for an address that guessed at tokens too often.
 */
export async function limitApi(credential: Credential | null, origin: Origin): Promise<void> {
  const key =
    credential?.via === "token"
      ? Buffer.from(credential.tokenHash).toString("hex")
      : credential?.via === "session"
        ? credential.sessionId
        : origin.address;
  const guesses = strangers.get(origin.address);
  if (credential?.via === "token" && guesses && guesses.count >= limits["api-stranger"].points)
    if (guesses.until > performance.now() && !callers.has(key))
      throw tooMany(guesses.until - performance.now());
  countInMemory(callers, key, "api-caller");
}

/** Counts a token that is nobody's against the address it came from: each guess would otherwise be a caller of its own. */
export function countStranger(credential: Credential | null, origin: Origin): void {
  if (credential?.via !== "token") return;
  callers.delete(Buffer.from(credential.tokenHash).toString("hex"));
  countInMemory(strangers, origin.address, "api-stranger");
}

function countInMemory(counter: Counter, key: string, name: "api-caller" | "api-stranger"): void {
  const now = performance.now();
  const { points, duration } = limits[name];
  // Forgetting all is cheap and rare; looking through ten thousand on every call would be neither.
  if (counter.size >= mostCounted) counter.clear();
  const entry = counter.get(key);
  if (!entry || entry.until < now) counter.set(key, { count: 1, until: now + duration * 1000 });
  else {
    if (++entry.count === points) log.warn("a limit was reached", { limit: name, key: keyOf(name, key) });
    if (entry.count > points) throw tooMany(entry.until - now);
  }
}
