// Runs stages of work one after the other and keeps the count of what passed and failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pinnedNode, root } from "./install.mjs";

const counts = { passed: 0, failed: 0 };

/** The environment of a stage: the pinned Node comes first on PATH. */
export function stageEnvironment(more = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...more };
}

/** Runs one program on the pinned Node as a stage that passes or fails as a whole. @returns whether it passed */
export function stage(name, args, environment = {}) {
  return timed(name, () => {
    const { status } = spawnSync(pinnedNode(), args, {
      cwd: root,
      stdio: "inherit",
      env: stageEnvironment(environment),
    });
    counts[status === 0 ? "passed" : "failed"]++;
    return status === 0;
  });
}

/**
 * Runs a test runner as a stage and adds up the tests it reports; `argsFor` is told where to write its JSON report.
 * @returns whether every test passed
 */
export function testStage(name, argsFor, environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), "meridiano-report-"));
  const report = join(folder, "report.json");
  const passed = timed(name, () => {
    const env = stageEnvironment({ ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    const { status } = spawnSync(pinnedNode(), argsFor(report), { cwd: root, stdio: "inherit", env });
    const found = existsSync(report)
      ? countTests(JSON.parse(readFileSync(report, "utf8")))
      : { passed: 0, failed: 0 };
    counts.passed += found.passed;
    // A runner that dies, or an error outside any test, is a failure even when every test it ran passed.
    counts.failed += status === 0 ? found.failed : Math.max(1, found.failed);
    return status === 0;
  });
  rmSync(folder, { recursive: true, force: true });
  return passed;
}

function countTests(report) {
  // Vitest's report, or Playwright's.
  if (report.stats)
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function timed(name, work) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const passed = work();
  console.log(
    `── ${name}: ${passed ? "passed" : "FAILED"} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return passed;
}

/** Prints what passed and failed in all, and ends the process accordingly. */
export function conclude() {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

/** Counts a failure that no program reported. */
export function fail(sentence) {
  console.error(sentence);
  counts.failed++;
}
