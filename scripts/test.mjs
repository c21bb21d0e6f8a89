import { existsSync } from "node:fs";
import { join } from "node:path";
import { journeys } from "./browser-journeys.mjs";
import { checkAll, generateAll } from "./check-stages.mjs";
import { install, root } from "./install.mjs";
import { conclude, testStage } from "./stages.mjs";

install({ needsDev: true });
if (!generateAll()) conclude();
checkAll();

const vitest = (project) => (report) => [
  join(root, "node_modules/vitest/vitest.mjs"),
  "run",
  "--project",
  project,
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];
testStage("unit", vitest("unit"));
const given = process.env.TEST_DATABASE_URL;
testStage("integration on the embedded Postgres", vitest("integration"), { TEST_DATABASE_URL: "" });
if (given) testStage("integration on TEST_DATABASE_URL", vitest("integration"), { TEST_DATABASE_URL: given });
if (existsSync(join(root, "tests/e2e"))) await journeys();
conclude();
