import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSchema } from "./migrations.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Generates Prisma's client where it is missing or older than the schema. @returns whether it did */
export function generateClient(): boolean {
  const stamp = join(root, "src/generated/prisma/.schema-digest");
  const version = readFileSync(join(root, "node_modules/prisma/package.json"), "utf8");
  const digest = createHash("sha256")
    .update(JSON.stringify([readSchema(), version]))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return false;
  const result = spawnSync(process.execPath, [join(root, "node_modules/prisma/build/index.js"), "generate"], {
    cwd: root,
    encoding: "utf8",
    // Prisma would download an engine that generating does not need; any program that exists keeps it from trying.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (result.status !== 0)
    throw new Error(`Prisma's client could not be generated.\n${result.stdout}${result.stderr}`);
  writeFileSync(stamp, digest);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(generateClient() ? "Prisma's client generated." : "Prisma's client is up to date.");
}
