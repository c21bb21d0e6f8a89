import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Runs a drill by name: npm run drill -- postgres-restart. docs/operations.md says what each one shows.
const folder = fileURLToPath(new URL("./drills/", import.meta.url));
const parts = ["served", "city", "hands", "pooler", "balancer", "visitor", "between-processes"].concat([
  "caller",
  "broken-bodies",
  "wrong-clock",
]);
const drills = readdirSync(folder)
  .map((name) => name.replace(/\.ts$/, ""))
  .filter((name) => !parts.includes(name));
const [wanted = ""] = process.argv.slice(2);
if (drills.includes(wanted)) {
  const program = ["--import", "tsx", "--conditions=react-server", `${folder}${wanted}.ts`];
  spawn(process.execPath, program, { stdio: "inherit" }).once("close", (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  console.error(`npm run drill -- NAME, where NAME is one of: ${drills.join(", ")}`);
  process.exitCode = 2;
}
