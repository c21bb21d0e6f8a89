import AxeBuilder from "@axe-core/playwright";
import { recordNouns } from "../../src/access/record-nouns.ts";
import { awake, baseUrl, doorOf, phone } from "../support/pages.ts";
import { screens } from "../support/screens.ts";
import { expect, type Page, test } from "../support/watched.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const desk = { width: 1280, height: 900 };
const walkerNames = [...new Set(screens.map(({ walker }) => walker))];

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} (${nodes.length})`);
}

/** What stands in the way on the page as it is: at a desk's and a phone's width, and whether 320 pixels hold it. */
async function barriersOf(page: Page, name: string, colorScheme: string): Promise<string[]> {
  await awake(page);
  const faults: string[] = [];
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    for (const fault of await faultsOf(page)) faults.push(`${name} at ${size.width}: ${fault}`);
  }
  if (colorScheme === "light") {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) faults.push(`${name} at 320: the page is ${wide} wide`);
  }
  await page.setViewportSize(desk);
  return faults;
}

for (const colorScheme of ["light", "dark"] as const) {
  const colours = { colorScheme, baseURL: baseUrl, viewport: desk };

  for (const walker of walkerNames)
    test(`${walker ?? "a visitor"} meets no barrier in ${colorScheme} colours, on a desk, a phone and at 320 pixels`, async ({
      browser,
    }) => {
      test.setTimeout(300_000);
      const door = walker ? { storageState: doorOf(walker) } : {};
      const context = await browser.newContext({ ...door, ...colours });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const screen of screens.filter((one) => one.walker === walker)) {
        await page.goto(`/fr${screen.path}`);
        faults.push(...(await barriersOf(page, screen.name, colorScheme)));
      }
      await context.close();
      expect(faults).toEqual([]);
    });

  test(`an officer meets no barrier on a record of each noun and on its form, in ${colorScheme} colours`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ storageState: doorOf("officer"), ...colours });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const noun of recordNouns) {
      await page.goto(`/fr/c/valmer/${noun}s`);
      const record = await page.locator("tbody th a").first().getAttribute("href");
      await page.goto(String(record));
      faults.push(...(await barriersOf(page, noun, colorScheme)));
      await page.goto(`${record}/edit`);
      await expect(page.getByRole("textbox").first()).toBeVisible();
      faults.push(...(await barriersOf(page, `${noun}'s form`, colorScheme)));
    }
    await context.close();
    expect(faults).toEqual([]);
  });

  test(`an officer meets no barrier where a sheet is read before it is imported, in ${colorScheme} colours`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ storageState: doorOf("officer"), ...colours });
    const page = await context.newPage();
    await page.goto("/fr/c/valmer/imports/new");
    await awake(page);
    await page.getByLabel("Choisir un fichier").setInputFiles("tests/fixtures/imports/messy-240.csv");
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    const faults = await barriersOf(page, "the reading", colorScheme);
    await page.goto(`${page.url()}?show=error`);
    faults.push(...(await barriersOf(page, "the rows in error", colorScheme)));
    await context.close();
    expect(faults).toEqual([]);
  });
}

test("an officer on the keyboard meets the skip link first, and always sees where the focus is", async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: doorOf("officer"), baseURL: baseUrl });
  const page = await context.newPage();
  await page.goto("/fr/c/valmer/agreements");
  await awake(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Aller au contenu" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(first).toBe(true);
  for (let step = 0; step < 25; step++) {
    const hidden = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
      const drawn = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      const box = here.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
      const covered = top?.closest("header") && !here.closest("header");
      return drawn && !covered ? null : here.outerHTML.slice(0, 120);
    });
    expect(hidden).toBeNull();
    await page.keyboard.press("Tab");
  }
  await context.close();
});
