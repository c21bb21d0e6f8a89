import { vi } from "vitest";
import type { DatabaseAddresses } from "../../src/server/database-address.ts";

/** Turns this process to another database, as a start does, and signs a person in there. @returns whom the session is of */
export async function signInAt(
  addresses: DatabaseAddresses,
  { email, password }: { email: string; password: string },
): Promise<string | undefined> {
  await (await import("@/server/database.ts")).closeDatabase();
  Object.assign(process.env, {
    MERIDIANO_APP_URL: addresses.app,
    MERIDIANO_SIGNIN_URL: addresses.signin,
    MERIDIANO_JOBS_URL: addresses.jobs,
  });
  vi.resetModules(); // The environment is read once a process.
  const { signIn } = await import("@/features/accounts/commands/sign-in.ts");
  const { runAccount } = await import("@/server/corridor.ts");
  const { findStanding } = await import("@/server/actor.ts");
  const { closeDatabase } = await import("@/server/database.ts");
  try {
    const from = { address: "192.0.2.7", userAgent: "test" };
    const { sessionId } = await runAccount(signIn, null, from, { email, password });
    return (await findStanding({ via: "session", sessionId }, null)).actor?.email;
  } finally {
    await closeDatabase();
  }
}
