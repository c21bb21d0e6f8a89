import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Locale } from "../../src/lib/locales.ts";
import { focusFault, look, type Seen } from "./look.ts";
import type { signInAll } from "./prepare.ts";
import type { Screen, Walker } from "./screen.ts";

/** What was found of one screen in one language. */
export type Found = {
  screen: Screen;
  locale: Locale;
  /** Where it could not be drawn, why. */
  failed?: string;
  status: number;
  /** HTML of the first answer, after gzip. */
  bytes: number;
  widths: Record<number, Seen>;
  dark?: { background: string; faintBorders: string[] };
  axe: string[];
  focus: string[];
  paper?: { overflow: number; navigation: boolean; pages?: number; address: boolean };
  pictures: string[];
  milliseconds: number;
};

export type Studio = {
  browser: Browser;
  address: string;
  out: string;
  doors: Awaited<ReturnType<typeof signInAll>>;
  places: Record<string, string>;
  widths: readonly number[];
  /** The language in which what is the same in all is judged: axe, focus, weight. */
  thorough: Locale;
};

const heightAt = (width: number) => (width < 500 ? 844 : 900);
const tallest = 4000;
const paperWidth = 688; // 210 mm less the margins of @page, at 96 px an inch.

/** Gives each walker one context, kept for all their screens. */
export function rooms({ browser, address, doors }: Studio) {
  const open = new Map<Walker | null, Promise<BrowserContext>>();
  return (walker: Walker | null) => {
    const known = open.get(walker);
    if (known) return known;
    const door = walker ? doors.get(walker) : undefined;
    const made = browser
      .newContext({ baseURL: address, reducedMotion: "reduce", ...(door ? { storageState: door } : {}) })
      .then(async (context) => {
        // The compiler names functions through a helper that the browser does not have.
        await context.addInitScript("globalThis.__name = (named) => named");
        return context;
      });
    open.set(walker, made);
    return made;
  };
}

/** One worker's open pages, one a walker: a page that is kept is drawn faster than a new one. */
export type Desk = { room: ReturnType<typeof rooms>; pages: Map<Walker | null, Page> };

/** Opens a screen in a language and draws it at every width, in both themes and on paper, judging as it goes. */
export async function shoot(studio: Studio, desk: Desk, screen: Screen, locale: Locale): Promise<Found> {
  const began = performance.now();
  const found: Found = {
    screen,
    locale,
    status: 0,
    bytes: 0,
    widths: {},
    axe: [],
    focus: [],
    pictures: [],
    milliseconds: 0,
  };
  const widths = studio.widths.filter((width) => screen.widths?.includes(width) ?? true);
  const { walker } = screen;
  const page = desk.pages.get(walker) ?? (await (await desk.room(walker)).newPage());
  desk.pages.set(walker, page);
  try {
    await wear(page, "light");
    const first = screen.widths?.[0] ?? 1280;
    await page.setViewportSize({ width: first, height: heightAt(first) });
    const path = screen.path.replace(/\{(\w+)\}/g, (whole, name: string) => studio.places[name] ?? whole);
    const answer = await page.goto(`/${locale}${path}`, { waitUntil: "load" });
    found.status = answer?.status() ?? 0;
    if (answer) found.bytes = gzipSync(await answer.body()).length;
    await page.evaluate(() => document.fonts.ready);
    await page.locator("main h1, main h2").first().waitFor({ timeout: 10_000 }); // A refused page is drawn by script.
    await screen.act?.(page);
    for (const width of widths) await drawAt(page, width, studio, found);
    if (!screen.widths) {
      await page.setViewportSize({ width: 320, height: 640 });
      await painted(page);
      found.widths[320] = await page.evaluate(look);
    }
    if (locale === studio.thorough) await judgeThoroughly(page, widths, found);
    if (locale === studio.thorough || screen.print) await paper(page, studio, found);
  } catch (error) {
    found.failed = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "failed";
    await page.screenshot({ path: place(studio, found, "failed") }).catch(() => {});
  } finally {
    await page.evaluate(() => localStorage.clear()).catch(() => {}); // No draft of this screen in the next one.
    if (screen.act || found.failed) {
      await page.close();
      desk.pages.delete(walker);
    }
  }
  found.milliseconds = Math.round(performance.now() - began);
  return found;
}

async function drawAt(page: Page, width: number, studio: Studio, found: Found): Promise<void> {
  await wear(page, "light");
  await page.setViewportSize({ width, height: heightAt(width) });
  await painted(page);
  found.widths[width] = await page.evaluate(look);
  // The window grows to the page: what is fixed stays at its end instead of lying across the middle.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > heightAt(width) && found.screen.state !== "opened")
    await page.setViewportSize({ width, height: Math.min(height, tallest) });
  for (const theme of ["light", "dark"] as const) {
    await wear(page, theme);
    await page.screenshot({ path: place(studio, found, `${width}-${theme}`) });
  }
}

async function judgeThoroughly(page: Page, widths: readonly number[], found: Found): Promise<void> {
  const widest = Math.max(...widths);
  for (const width of new Set([Math.min(...widths), widest])) {
    await page.setViewportSize({ width, height: heightAt(width) });
    await wear(page, "light");
    // What is measured in pixels may differ on a phone, the rest cannot.
    found.axe.push(...(await barriers(page, width < widest ? ["target-size"] : null, `${width}`)));
    await walkByKeyboard(page, width, found);
  }
  await wear(page, "dark");
  const { background, faintBorders } = await page.evaluate(look);
  found.dark = { background, faintBorders };
  found.axe.push(...(await barriers(page, ["color-contrast"], `${widest} dark`)));
}

async function barriers(page: Page, rules: string[] | null, where: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) axe.withRules(rules);
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.target.join(" ")} at ${where}`,
  );
}

async function walkByKeyboard(page: Page, width: number, found: Found): Promise<void> {
  for (let step = 0; step < 18; step++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(focusFault);
    if (fault) found.focus.push(`${fault} at ${width}`);
  }
}

async function paper(page: Page, studio: Studio, found: Found): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await page.setViewportSize({ width: paperWidth, height: 973 });
  // biome-ignore lint/performance/useDomNodeTextContent: what is printed, not what is hidden from paper.
  const text = await page.evaluate(() => document.body.innerText);
  const [overflow, navigation] = await page.evaluate(() => [
    Math.max(0, document.documentElement.scrollWidth - innerWidth),
    [...document.querySelectorAll("nav, header button, form[method=get]")].some((one) =>
      one.checkVisibility(),
    ),
  ]);
  found.paper = {
    overflow: Number(overflow),
    navigation: Boolean(navigation),
    address: text.includes(new URL(studio.address).host),
  };
  if (!found.screen.print) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: paperWidth, height: Math.min(Math.max(height, 973), tallest) });
  await painted(page);
  await page.screenshot({ path: place(studio, found, "print") });
  const sheets = await page.pdf({ format: "A4", printBackground: true });
  found.paper.pages = sheets.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Puts a theme on and waits until the page wears it. */
async function wear(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, media: "screen" });
  await page.evaluate(async (theme) => {
    while (!matchMedia(`(prefers-color-scheme: ${theme})`).matches)
      await new Promise((wait) => setTimeout(wait, 10));
  }, colorScheme);
  await painted(page);
}

/** A busy machine paints late: a frame after a change, what is drawn is what is meant. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
}

function place({ out }: Studio, found: Found, ending: string): string {
  const name = `${found.screen.name}-${ending}.png`;
  mkdirSync(join(out, found.locale), { recursive: true });
  found.pictures.push(name);
  return join(out, found.locale, name);
}
