import "server-only";
import { unsafeClient } from "./database.ts";

const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" };

let draining = false;

// The launcher tells the server to stop; from then on a balancer must send nobody here, while what began is finished.
process.once("SIGTERM", () => {
  draining = true;
});

/** Says that the process lives. */
export function answerHealth(): Response {
  return new Response("ok\n", { headers });
}

/** Says whether requests are welcome: not while stopping, not without a database. */
export async function answerReadiness(): Promise<Response> {
  if (draining) return new Response("stopping\n", { status: 503, headers });
  try {
    await Promise.race([
      unsafeClient("signin").$queryRaw`select 1`,
      new Promise((_, reject) => setTimeout(() => reject(new Error("slow")), 2_000)),
    ]);
    return new Response("ready\n", { headers });
  } catch {
    return new Response("no database\n", { status: 503, headers });
  }
}
