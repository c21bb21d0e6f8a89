import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/errors.ts";

/** OWASP's argon2id: 19 MiB, two passes, one lane; some 30 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing takes a core: more at once only slow each other down, and a queue without end is a way to stop a server. */
const mostAtOnce = 2;
const mostWaiting = 60;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new Refusal("unavailable", { retryAfterSeconds: 2 });
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Hashes a password with argon2id at OWASP's cost (19 MiB, two passes), two at a time. @throws Refusal("unavailable") when sixty wait already. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), cost));
}

let dummy: Promise<string> | undefined;

/**
 * Tells whether a password is the one a hash was made of. Without a hash it takes as long and answers no, so that the
 * time says nothing about who has an account.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword(crypto.randomUUID());
  const against = kept ?? (await dummy);
  const right = await inTurn(() => verify(against, password.normalize("NFKC")));
  return right && kept !== null;
}

let common: Promise<ReadonlySet<string>> | undefined;

/** The passwords everybody tries first, as prisma/reference/common-passwords.txt lists them; lower case. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= readFile(
    join(/* turbopackIgnore: true */ process.cwd(), "prisma", "reference", "common-passwords.txt"),
    "utf8",
  ).then((text) => new Set(text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))));
  return common;
}
