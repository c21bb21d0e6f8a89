import { spawn } from "node:child_process";

// Sends ten thousand fuzzed requests to the API as each role, from one seed (FUZZ_SEED, else the clock's), and prints how each
// role was answered. Nothing may be a 5xx, tell of our insides or hold a byte of another city. Some two minutes.
const seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31);
console.log(`FUZZ_SEED=${seed}`);
const file = "tests/integration/api-fuzz.test.ts";
const child = spawn(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "integration", file],
  { env: { ...process.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? "10000", FUZZ_SEED: seed }, stdio: "inherit" },
);
child.once("close", (code) => {
  process.exitCode = code ?? 1;
});
