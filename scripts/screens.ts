import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Locale, locales } from "../src/lib/locales.ts";
import { openBrowser, serve } from "./screens/application.ts";
import { openDesk, rooms } from "./screens/camera.ts";
import { drawContactSheet } from "./screens/contact-sheet.ts";
import { judge } from "./screens/judge.ts";
import { screens } from "./screens/list.ts";
import { writeLook } from "./screens/look-table.ts";
import { findRecords, prepareWorld, signInAll, withoutTable } from "./screens/prepare.ts";
import type { Walker } from "./screens/screen.ts";
import { type Found, type Studio, shoot } from "./screens/shoot.ts";
import { strayEnglish } from "./screens/stray-words.ts";

// Draws every screen in every state, width, language and theme, judges what a machine can judge, and prints it as JSON:
// npm run --silent screens [-- --only agreements,brief --locale fr,es --widths 390,1280]
// Everything it starts ends with it. With DATA_DIR set its database is kept; with --at a running one is drawn.

const { values } = parseArgs({
  options: {
    /** Names of screens; a star stands for any ending. */
    only: { type: "string", default: "*" },
    locale: { type: "string", default: locales.join() },
    widths: { type: "string", default: "390,768,1280" },
    out: { type: "string", default: "tmp/screens" },
    at: { type: "string" },
    parallel: { type: "string", default: "3" },
    /** Fills the machine's cells of docs/look.md. */
    table: { type: "boolean", default: false },
  },
});
const began = performance.now();
const say = (sentence: string) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${sentence}\n`);
const wanted = values.only.split(",").map((name) => new RegExp(`^${name.replaceAll("*", ".*")}$`));
const chosen = screens.filter(({ name }) => wanted.some((pattern) => pattern.test(name)));
const languages = locales.filter((locale) => values.locale.split(",").includes(locale));
if (chosen.length === 0 || languages.length === 0) {
  console.error(`Nothing to draw. Screens: ${screens.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const out = resolve(values.out);
if (values.only === "*") rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const served = values.at ? { address: values.at, stop: async () => {} } : await serve();
const browser = await openBrowser();
try {
  say(`served at ${served.address}`);
  const found = await drawAll();
  say(`${found.length} screens drawn`);
  const stray = await strayEnglish();
  const judged = found.map((one) => judge(one, stray));
  await Promise.all(languages.map((locale) => drawContactSheet(browser, out, locale, found)));
  if (values.table) writeLook(judged);
  const report = { seconds: Math.round((performance.now() - began) / 1000), out, screens: judged };
  writeFileSync(join(out, "report.json"), JSON.stringify(report, null, 1));
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  say(`done: ${out}/index-*.html`);
} finally {
  await browser.close();
  await served.stop();
}
process.exit();

async function drawAll(): Promise<Found[]> {
  const places: Record<string, string> = { notShared: "rio-verde", ...(await prepareWorld(served.address)) };
  const walkers = new Set<Walker>(["officer", "planalto", "coordinator"]);
  for (const { walker } of chosen) if (walker) walkers.add(walker);
  const doors = await signInAll(browser, served.address, [...walkers]);
  const studio: Studio = {
    address: served.address,
    places,
    widths: values.widths.split(",").map(Number),
    thorough: languages.includes("fr") ? "fr" : (languages[0] as Locale),
  };
  const room = rooms(browser, served.address, doors);
  const headers = { origin: served.address };
  Object.assign(
    places,
    await findRecords(await room("officer"), await room("planalto"), await room("coordinator"), headers),
  );
  say("prepared");
  const all = languages.flatMap((locale) => chosen.map((screen) => ({ locale, screen })));
  const queue = all.filter(({ screen }) => !screen.broken);
  const found: Found[] = [];
  // Whoever interrupts gets the sheets and the table of what was drawn.
  let interrupted = false;
  process.once("SIGINT", () => {
    interrupted = true;
    say(`interrupted: ${queue.length} not drawn`);
    queue.length = 0;
  });
  const draw = async () => {
    const desk = openDesk(room, out);
    for (let next = queue.shift(); next; next = queue.shift()) {
      found.push(await shoot(studio, desk, next.screen, next.locale));
      if (found.length % 50 === 0) say(`${found.length} drawn, ${queue.length} to go`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.parallel) }, draw));
  const desk = openDesk(room, out);
  for (const { locale, screen } of all) {
    if (!screen.broken || interrupted) continue;
    found.push(await withoutTable(screen.broken, () => shoot(studio, desk, screen, locale)));
  }
  return found.sort((a, b) => chosen.indexOf(a.screen) - chosen.indexOf(b.screen));
}
