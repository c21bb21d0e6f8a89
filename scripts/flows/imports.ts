import { join } from "node:path";
import { root } from "../install.mjs";
import { awake } from "../screens/acts.ts";
import type { Flow, Scene } from "./flow.ts";
import { startAt } from "./staff.ts";

const sheet = join(root, "tests/fixtures/imports/messy-240.csv");

/** What an officer does with a sheet of 240 agreements under its own headers, seven of whose rows are wrong or doubtful. */
export const importFlows: readonly Flow[] = [
  {
    name: "import 240 agreements",
    who: "officer",
    target: "< 3 min; each bad row explained, mended in place; one-click undo",
    limits: { seconds: 180, unexplained: 0, undoClicks: 2 },
    play: async (scene) => {
      const { page, hands } = scene;
      await send(scene);
      const unexplained = await openErrors(scene);
      await mend(scene, 25, "Cámara de Comercio de Riberalta");
      await mend(scene, 96, "Ciudad del Faro Chico");
      await letDoubtfulIn(scene);
      await commit(scene);
      const before = hands.toll.clicks;
      await undo(scene);
      const undoClicks = hands.toll.clicks - before;
      await page.goto(page.url());
      return { unexplained, undoClicks };
    },
  },
  {
    name: "import the same file again",
    who: "officer",
    target: "0 duplicates; new, changed and unchanged shown before commit",
    limits: { duplicates: 0, seconds: 180 },
    play: async (scene) => {
      const { page, words } = scene;
      await send(scene);
      await commit(scene);
      const first = page.url();
      await send(scene);
      const said = await page.locator("main header, main h1 + *, main p").allInnerTexts();
      const effect = words("imports.effect", { new: 0, changed: 0, unchanged: 233 });
      const shown = said.some((text) => text.includes(effect));
      const offered = await page.getByRole("button", { name: /\d+ (accords?|acuerdos?)/ }).count();
      await page.goto(first);
      await awake(page);
      await undo(scene);
      return { duplicates: shown && offered === 0 ? 0 : 1 };
    },
  },
];

async function send(scene: Scene) {
  const { page, hands, words } = scene;
  if (!/\/imports\//.test(page.url())) await startAt(scene, "/c/valmer/imports");
  else await page.goto(`/${scene.locale}/c/valmer/imports`);
  await awake(page);
  await hands.press(
    page
      .getByRole("main")
      .getByRole("link", { name: words("imports.new") })
      .first(),
  );
  await page.waitForURL(/imports\/new/);
  await awake(page);
  await hands.offer(page.locator("main button", { hasText: words("imports.choose") }), sheet);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  await page.getByRole("heading", { name: words("imports.readingTitle") }).waitFor();
  await awake(page);
}

/** Opens the rows in error. @returns how many of them say no reason */
async function openErrors({ page, hands, words }: Scene): Promise<number> {
  await hands.press(page.getByRole("link", { name: new RegExp(`^${words("imports.tab.error")}`) }));
  await page.waitForURL(/show=error/);
  await awake(page);
  const reasons = await page
    .locator("li[id^=row-]")
    .evaluateAll((rows) => rows.map((one) => one.querySelector("ul li")?.textContent?.trim() ?? ""));
  return reasons.filter((reason) => reason === "").length;
}

/** Writes a row's partner anew; a good row leaves the list. */
async function mend({ page, hands, words }: Scene, row: number, partner: string) {
  const place = page.locator(`#row-${row}`);
  await hands.fill(place.locator("[name='cells.partner']"), partner);
  await hands.press(place.getByRole("button", { name: words("imports.mend") }));
  await place.waitFor({ state: "detached" });
}

/** Says of the doubtful rows, all at once, that they come in without the values in doubt. */
async function letDoubtfulIn({ page, hands, words }: Scene) {
  await hands.press(page.getByRole("link", { name: new RegExp(`^${words("imports.tab.attention")}`) }));
  await page.waitForURL(/show=attention/);
  await awake(page);
  await hands.press(page.getByRole("button", { name: words("imports.letAllIn") }));
  await page.getByRole("button", { name: words("imports.letNoneIn") }).waitFor();
}

async function commit({ page, hands, words }: Scene) {
  await hands.press(page.getByRole("main").locator("form button[type=submit]", { hasText: /\d{3}/ }).first());
  await page.getByText(words("imports.doneTitle")).waitFor({ timeout: 60_000 });
  await awake(page);
}

async function undo({ page, hands, words }: Scene) {
  const name = words("imports.undo");
  await hands.press(page.getByRole("main").getByRole("button", { name }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name }));
  await page.getByText(words("imports.undoneTitle")).waitFor({ timeout: 60_000 });
}
