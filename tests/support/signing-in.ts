import { signIn } from "@/features/accounts/commands/sign-in.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";

/** A password that no rule refuses. */
export const password = "quatre canards sur le lac";

let addresses = 0;

/** A place to sign in from: another address each time, so that no limit of addresses is met unless one is named. */
export const from = (address = `10.0.${addresses >> 8}.${addresses++ & 255}`) => ({
  address,
  userAgent: "test",
});

/** Tries to sign in. */
export const tryIn = (email: string, guess: string, address?: string) =>
  runAccount(signIn, null, from(address), { email, password: guess });

/** Whom a session belongs to on the next request; nobody once it ended. */
export const actorOf = async (sessionId: string) =>
  (await findStanding({ via: "session", sessionId }, null)).actor;
