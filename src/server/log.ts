const levels = ["debug", "info", "warn", "error"];

/** One line of JSON an event on standard error, from LOG_LEVEL on: never a secret, never a person's data. */
function write(level: "info" | "warn" | "error", message: string, facts: Record<string, unknown> = {}): void {
  // Not through env.ts: what is wrong with the environment must be told too.
  if (levels.indexOf(level) < levels.indexOf(process.env.LOG_LEVEL || "info")) return;
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`);
}

/** The process's log. Facts are ids, codes and counts. */
export const log = {
  info: (message: string, facts?: Record<string, unknown>) => write("info", message, facts),
  warn: (message: string, facts?: Record<string, unknown>) => write("warn", message, facts),
  error: (message: string, facts?: Record<string, unknown>) => write("error", message, facts),
};
