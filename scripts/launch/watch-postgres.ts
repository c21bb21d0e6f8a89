import type { Embedded } from "../database/embedded.ts";

/** Looks every second whether the embedded Postgres lives, and starts it again where it died. */
export function watchPostgres(revive: Embedded["revive"]): () => void {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      if (await revive()) console.log("The embedded Postgres had died and was started again.");
    } catch (error) {
      console.error(
        `The embedded Postgres does not start: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      busy = false;
    }
  }, 1_000);
  return () => clearInterval(timer);
}
