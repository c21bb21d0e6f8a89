import { spawn } from "node:child_process";

// Kills a running import at twenty moments, each in a city of its own, and checks that all or nothing is left and that
// the same file then adds the rest. Run by name (some four minutes): node --import tsx scripts/drills/kill-import.ts
const child = spawn(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    "integration",
    "tests/integration/imports-kill.test.ts",
  ],
  { env: { ...process.env, KILL_POINTS: "all" }, stdio: "inherit" },
);
child.once("close", (code) => {
  process.exitCode = code ?? 1;
});
