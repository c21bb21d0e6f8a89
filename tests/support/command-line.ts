import { type ChildProcess, spawn } from "node:child_process";
import type { TestDatabase } from "./database.ts";

/** What a finished program said and how it ended; `code` is null when a signal ended it. */
export type Finished = { code: number | null; out: string; err: string };

/** Starts `npm run import` without npm, on a test's database, as on a server of one's own. */
export function startImportProgram(
  db: TestDatabase,
  args: string[],
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/import.ts", ...args],
    {
      env: {
        NODE_ENV: "test",
        PATH: process.env.PATH,
        DATABASE_URL: db.owner,
        AUTH_SECRET: db.secret,
        MERIDIANO_ROLE_PREFIX: process.env.MERIDIANO_ROLE_PREFIX,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const finished = new Promise<Finished>((resolve) =>
    child.once("close", (code) => resolve({ code, ...said })),
  );
  return { child, finished };
}

/** Runs it to its end. */
export const importProgram = (db: TestDatabase, ...args: string[]): Promise<Finished> =>
  startImportProgram(db, args).finished;
