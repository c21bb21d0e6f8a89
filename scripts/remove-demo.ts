import { parseArgs } from "node:util";
import { env } from "../src/server/env.ts";
import { openDatabase } from "./database/with-database.ts";
import { type Removal, removeDemoWorld } from "./demo/remove.ts";

// Removes the demonstration world for good, whether the server runs or not. 0: it is gone; 1: it could not be removed;
// 2: wrong usage.

const usage = `npm run remove-demo -- --yes [--operator mail]
  --yes              removes the demonstration world: its organisations, its people and everything they hold
  --operator mail    makes this real person operator of the platform before`;

function readArguments(): { yes: boolean; operator: string | undefined } | null {
  try {
    const options = { yes: { type: "boolean" }, operator: { type: "string" } } as const;
    const { values } = parseArgs({ options });
    return { yes: values.yes ?? false, operator: values.operator };
  } catch {
    return null;
  }
}

function tell({ rows, ...removal }: Removal): void {
  const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
  console.log(
    `Removed the demonstration world: ${removal.organisations} organisations, ${removal.people} people, ${total} rows in all.`,
  );
  for (const [table, n] of Object.entries(rows).sort(([, a], [, b]) => b - a))
    console.log(`  ${String(n).padStart(7)}  ${table}`);
  if (removal.touched > 0)
    console.log(
      `${removal.touched} real organisation(s) had a tie to it; their audit log says that it went.`,
    );
  if (removal.leaderless.length > 0)
    console.log(
      `Nobody leads these any more, invite an admin as operator: ${removal.leaderless.join(", ")}.`,
    );
}

async function main(): Promise<number> {
  const wanted = readArguments();
  if (!wanted?.yes) {
    console.error(usage);
    return 2;
  }
  try {
    const database = await openDatabase(env);
    try {
      const removal = await removeDemoWorld(
        database.ownerUrl,
        wanted.operator ? { operator: wanted.operator } : {},
      );
      if (removal) tell(removal);
      else console.log("There is no demonstration world here.");
      if (removal?.peopleLeft === 0)
        console.log("Nobody has an account now. The next npm start prints the link that sets Meridiano up.");
      return 0;
    } finally {
      await database.leave();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main();
