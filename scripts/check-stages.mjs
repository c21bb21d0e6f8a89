import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";
import { stage } from "./stages.mjs";

const program = (path) => join(root, "node_modules", path);

/** Generates what types depend on: Prisma's client and Next's route types. @returns whether it could */
export function generateAll() {
  const prisma = stage("generate", [
    "--import",
    "tsx",
    "--conditions=react-server",
    "scripts/database/generate.ts",
  ]);
  return prisma && stage("route types", [program("next/dist/bin/next"), "typegen"]);
}

/** Checks types, the scoring engine's second lock, style, who imports whom, and that nothing is dead. */
export function checkAll() {
  stage("types", [program("typescript/bin/tsc"), "--noEmit", "-p", "."]);
  stage("scoring types", [program("typescript/bin/tsc"), "--noEmit", "-p", "src/scoring"]);
  stage("style", [program("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]);
  if (existsSync(join(root, ".dependency-cruiser.cjs"))) {
    const cruiser = program("dependency-cruiser/bin/dependency-cruiser.mjs");
    stage("imports", [cruiser, "--config", ".dependency-cruiser.cjs", "src"]);
  }
  stage("dead code", [program("knip/bin/knip.js"), "--no-config-hints"]);
}
