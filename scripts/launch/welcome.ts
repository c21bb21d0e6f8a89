import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { z } from "zod";
import { closeDatabase } from "../../src/server/database.ts";
import { printFirstRunLink } from "../database/first-run.ts";
import { removedEntry } from "../demo/remove.ts";
import { root } from "../install.mjs";

const seedModule = z.object({
  seedDemoWorld: z.custom<() => Promise<void>>((value) => typeof value === "function"),
  demoLogins: z.array(z.object({ who: z.string(), email: z.string(), password: z.string() })).default([]),
});

/** What is in a database: nobody yet, nobody since the demonstration world was removed, that world, or people's own work. */
export type Population = "empty" | "cleared" | "demonstration" | "own";

/** Looks, as the sign-in role, who has an account. */
export async function populationOf(signinUrl: string): Promise<Population> {
  const client = new pg.Client(signinUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ anybody: boolean; demonstration: boolean; cleared: boolean }>(
      `select count(*) > 0 as anybody, coalesce(bool_or(demonstration), false) as demonstration,
        exists (select 1 from sign_in_entry where type = '${removedEntry}') as cleared from "user"`,
    );
    if (rows[0]?.demonstration) return "demonstration";
    return rows[0]?.anybody ? "own" : rows[0]?.cleared ? "cleared" : "empty";
  } finally {
    await client.end();
  }
}

/** Fills an empty database with the demonstration world. The environment must already name the database. */
export async function seedDemonstration(): Promise<void> {
  const seed = await loadSeed();
  if (!seed) throw new Error("prisma/seed/seed.ts is missing; start with --empty.");
  console.log("Filling the database with the demonstration world …");
  try {
    await seed.seedDemoWorld();
  } finally {
    await closeDatabase();
  }
}

/** Prints who can sign in to the demonstration world, one line each. */
export async function printDemoLogins(): Promise<void> {
  const logins = (await loadSeed())?.demoLogins ?? [];
  if (logins.length === 0) return;
  console.log("Sign in to the demonstration world as:");
  const widest = Math.max(...logins.map((login) => login.who.length));
  for (const { who, email, password } of logins)
    console.log(`  ${who.padEnd(widest)}  ${email}  ${password}`);
}

/** Prints the one-time link with which the first person sets up an empty installation. */
export async function welcomeFirstPerson(baseUrl: string): Promise<void> {
  try {
    await printFirstRunLink(baseUrl);
  } finally {
    await closeDatabase();
  }
}

async function loadSeed(): Promise<z.infer<typeof seedModule> | null> {
  const file = join(root, "prisma/seed/seed.ts");
  if (!existsSync(file)) return null;
  return seedModule.parse(await import(pathToFileURL(file).href));
}
