import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Flow, Played, Run } from "./flows/flow.ts";
import { importFlows } from "./flows/imports.ts";
import { play } from "./flows/play.ts";
import { readerFlows } from "./flows/readers.ts";
import { staffFlows } from "./flows/staff.ts";
import { writeTable } from "./flows/table.ts";
import { root } from "./install.mjs";
import { openBrowser, serve } from "./screens/application.ts";
import { signInAll } from "./screens/prepare.ts";

// Plays every flow of the product as its people do, counts and times it, and prints it as JSON:
// npm run --silent flows [-- --only import,brief --run fr-390,es-1280 --at http://localhost:3000 --table]
// Everything it starts ends with it. Exit code 1 where a target is not held.

const { values } = parseArgs({
  options: {
    /** Words in the names of flows. */
    only: { type: "string", default: "" },
    run: { type: "string", default: "" },
    at: { type: "string" },
    /** Where a picture of each flow's end goes. */
    out: { type: "string", default: "tmp/flows" },
    /** Writes the table of docs/usability.md. */
    table: { type: "boolean", default: false },
  },
});

const flows: readonly Flow[] = [...staffFlows, ...importFlows, ...readerFlows];
const notBuilt = ["partner contributes by link (a later issue)"];
const runs: readonly Run[] = [
  { name: "fr-390", locale: "fr", width: 390, way: "pointer", slow: false },
  { name: "fr-1280", locale: "fr", width: 1280, way: "pointer", slow: false },
  { name: "es-390", locale: "es", width: 390, way: "pointer", slow: false },
  { name: "es-1280", locale: "es", width: 1280, way: "pointer", slow: false },
  { name: "fr-1280-keyboard", locale: "fr", width: 1280, way: "keyboard", slow: false },
  { name: "fr-390-slow", locale: "fr", width: 390, way: "pointer", slow: true },
];

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const chosenRuns = runs.filter(({ name }) => !values.run || values.run.split(",").includes(name));
const chosen = flows.filter(({ name }) => values.only.split(",").some((word) => name.includes(word)));
if (chosen.length === 0 || chosenRuns.length === 0) {
  say(
    `Nothing to play. Flows: ${flows.map(({ name }) => name).join("; ")}. Runs: ${runs.map(({ name }) => name)}`,
  );
  process.exit(2);
}

const served = values.at ? { address: values.at, stop: async () => {} } : await serve();
const browser = await openBrowser();
const played: Played[] = [];
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
try {
  const doors = await signInAll(browser, served.address, [...new Set(chosen.map(({ who }) => who))]);
  for (const run of chosenRuns)
    for (const flow of chosen) {
      const one = await play({ browser, doors, address: served.address, out }, flow, run);
      played.push(one);
      writeFileSync(join(out, "report.json"), report());
      say(`${one.held ? "held" : "NOT HELD"}  ${run.name}  ${flow.name}  ${JSON.stringify(one.measured)}`);
      if (one.fault) say(one.fault);
    }
  process.stdout.write(`${report()}\n`);
  if (values.table) writeTable(join(root, "docs/usability.md"), played);
} finally {
  await browser.close();
  await served.stop();
}
process.exit(played.every((one) => one.held) ? 0 : 1);

function report(): string {
  return JSON.stringify({ held: played.every((one) => one.held), notBuilt, played }, null, 1);
}
