import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openEmbedded } from "../database/embedded.ts";
import { root } from "../install.mjs";
import { ofAccess } from "../protections/of-access.ts";
import { ofContent } from "../protections/of-content.ts";
import type { Protection } from "../protections/protection.ts";
import { conclude } from "./hands.ts";
import { newDataDir } from "./served.ts";

// Takes the protections of the house away, one at a time, in a copy of it, and runs the test that must notice: a test that
// passes without what it watches is no test. ONLY is a pattern for rules or files of tests.
type Outcome = "seen to fail" | "NOT SEEN TO FAIL" | "not found";

const copy = mkdtempSync(join(tmpdir(), "meridiano-protections-"));
const { stdout: tracked } = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});
for (const name of tracked.trim().split("\n")) {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  cpSync(join(root, name), join(copy, name));
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const only = new RegExp(process.env.ONLY ?? "");
const all = [...ofAccess, ...ofContent].filter(({ rule, test }) => only.test(`${rule} ${test}`));
const dataDir = newDataDir();
const postgres = await openEmbedded({ dataDir, rolePrefix: "meridiano_test", durable: false });

/** Runs one file of tests in the copy. @returns titles that failed and how many passed */
async function runTests(test: string): Promise<{ failed: string[]; passed: number }> {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--reporter=json", `--outputFile=${report}`, "--bail=0", test];
  const env = { ...process.env, TEST_DATABASE_URL: postgres.superuserUrl };
  const child = spawn(process.execPath, args, { cwd: copy, env, stdio: "ignore" });
  await new Promise((done) => child.once("close", done));
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  const titles = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    failed: titles.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    passed: titles.filter(({ status }) => status === "passed").length,
  };
}

async function without({ changes, test, title }: Protection): Promise<Outcome> {
  const before = changes.map(({ file }) => readFileSync(join(copy, file), "utf8"));
  if (changes.some(({ from }, n) => before[n]?.split(from).length !== 2)) return "not found";
  try {
    for (const [n, { file, from, to }] of changes.entries())
      writeFileSync(
        join(copy, file),
        (before[n] ?? "").replace(from, () => to),
      );
    const { failed } = await runTests(test);
    return failed.some((one) => one.includes(title)) ? "seen to fail" : "NOT SEEN TO FAIL";
  } finally {
    for (const [n, { file }] of changes.entries()) writeFileSync(join(copy, file), before[n] ?? "");
  }
}

const outcomes: Record<string, Outcome> = {};
const whole: string[] = [];
try {
  for (const test of new Set(all.map((one) => one.test))) {
    const { failed, passed } = await runTests(test);
    if (failed.length > 0 || passed === 0)
      whole.push(`${test}: ${passed} passed; failed: ${failed.join("; ")}`);
  }
  for (const one of all) {
    outcomes[`${one.rule} (${one.test.split("/").at(-1)})`] = await without(one);
    console.error(
      `${Object.keys(outcomes).length} of ${all.length}: ${one.rule}: ${Object.values(outcomes).at(-1)}`,
    );
  }
} finally {
  await postgres.leave();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
}
conclude(
  "protections",
  { taken: all.length, outcomes, brokenBefore: whole },
  {
    "every test passes while nothing is taken away": whole.length === 0,
    "every protection that is taken away is noticed": Object.values(outcomes).every(
      (outcome) => outcome === "seen to fail",
    ),
  },
);
process.exit();
