import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Locale } from "../../src/lib/locales.ts";
import type { Camera, Desk } from "./camera.ts";
import { focusFaults } from "./focus.ts";
import { look, type Seen } from "./look.ts";
import type { Screen } from "./screen.ts";

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
  address: string;
  places: Record<string, string>;
  widths: readonly number[];
  /** The language in which what is the same in all is judged: axe, focus, weight. */
  thorough: Locale;
};

const paperWidth = 688; // 210 mm less the margins of @page, at 96 px an inch.
const paperHeight = 973;
/** How many places of a page are walked to by the keyboard; a list repeats itself after these. */
const mostFocused = 60;

/**
 * Opens a screen in a language once, and draws it there at every width, in both themes and on paper, judging as it goes:
 * what changes is changed in the open page.
 */
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
  const camera = await desk.cameraOf(screen.walker);
  const { page } = camera;
  try {
    await open(studio, camera, found);
    await draw(studio, camera, found);
  } catch (error) {
    found.failed = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "failed";
    await take(camera, found, "failed").catch(() => {});
  }
  await page.evaluate(() => localStorage.clear()).catch(() => {}); // No draft of this screen in the next one.
  if (found.failed) await desk.leave(screen.walker);
  found.milliseconds = Math.round(performance.now() - began);
  return found;
}

/** Widest first: what is done on a screen is done at a desk, unless it only exists on a phone. */
function widthsOf({ widths }: Studio, { screen }: Found): number[] {
  return widths.filter((width) => screen.widths?.includes(width) ?? true).sort((a, b) => b - a);
}

async function open(studio: Studio, camera: Camera, found: Found): Promise<void> {
  const { page } = camera;
  const { screen, locale } = found;
  await camera.wear("light");
  await camera.frame(widthsOf(studio, found)[0] ?? 1280);
  const path = screen.path.replace(/\{(\w+)\}/g, (whole, name: string) => studio.places[name] ?? whole);
  const answer = await page.goto(`/${locale}${path}`, { waitUntil: "load" });
  found.status = answer?.status() ?? 0;
  if (answer) found.bytes = gzipSync(await answer.body()).length;
  await page.evaluate(() => document.fonts.ready);
  await page.locator("main h1, main h2").first().waitFor({ timeout: 10_000 }); // A refused page is drawn by script.
  await screen.act?.(page);
}

async function draw(studio: Studio, camera: Camera, found: Found): Promise<void> {
  const { page } = camera;
  const { screen, locale } = found;
  const thorough = locale === studio.thorough;
  const widths = widthsOf(studio, found);
  const widest = widths[0];
  for (const [index, width] of widths.entries()) {
    await camera.frame(width);
    found.widths[width] = await page.evaluate(look);
    if (screen.state !== "opened") await camera.grow(width);
    // The theme that is worn comes first: each width changes it once.
    for (const theme of index % 2 === 0 ? (["light", "dark"] as const) : (["dark", "light"] as const)) {
      await camera.wear(theme);
      await take(camera, found, `${width}-${theme}`);
      if (thorough && width === widest) await judgeTheme(page, theme, width, found);
    }
  }
  if (!screen.widths) {
    await camera.frame(320, 640);
    found.widths[320] = await page.evaluate(look);
  }
  if (thorough) {
    // What is measured in pixels may differ on a phone, the rest cannot.
    const narrow = screen.widths ? Math.min(...widths) : 320;
    if (narrow !== widest) found.axe.push(...(await barriers(page, ["target-size"], narrow)));
    for (const width of new Set([narrow, widest ?? narrow])) {
      await camera.frame(width, 640);
      await page.keyboard.press("Tab");
      const faults = await page.evaluate(focusFaults, mostFocused);
      found.focus.push(...faults.map((fault) => `${fault} at ${width}`));
    }
  }
  if (screen.state !== "opened") await paper(studio, camera, found);
}

async function judgeTheme(page: Page, theme: "light" | "dark", width: number, found: Found): Promise<void> {
  if (theme === "light") {
    found.axe.push(...(await barriers(page, null, width)));
    return;
  }
  const { background, faintBorders } = await page.evaluate(look);
  found.dark = { background, faintBorders };
  found.axe.push(...(await barriers(page, ["color-contrast"], width, theme)));
}

async function barriers(
  page: Page,
  rules: string[] | null,
  width: number,
  theme = "light",
): Promise<string[]> {
  const runOnly = rules ?? ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    runOnly: { type: rules ? "rule" : "tag", values: runOnly },
  });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.target.join(" ")} at ${width} ${theme}`,
  );
}

async function paper(studio: Studio, camera: Camera, found: Found): Promise<void> {
  const { page } = camera;
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await camera.frame(paperWidth, paperHeight);
  // biome-ignore lint/performance/useDomNodeTextContent: what is printed, not what is hidden from paper.
  const text = await page.evaluate(() => document.body.innerText);
  const [overflow, navigation] = await page.evaluate(() => [
    Math.max(
      document.documentElement.scrollWidth - innerWidth,
      // What scrolls on a screen is cut on paper.
      ...[...document.querySelectorAll(".scrolls")].map((region) => region.scrollWidth - region.clientWidth),
    ),
    [...document.querySelectorAll("nav, header button, form[method=get]")].some((one) =>
      one.checkVisibility(),
    ),
  ]);
  found.paper = {
    overflow: Math.max(0, Number(overflow)),
    navigation: Boolean(navigation),
    address: text.includes(new URL(studio.address).host),
  };
  await camera.grow(paperWidth, paperHeight);
  await take(camera, found, "print");
  if (!found.screen.print || found.locale !== studio.thorough) return;
  const sheets = await page.pdf({ format: "A4", printBackground: true });
  found.paper.pages = sheets.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function take(camera: Camera, found: Found, ending: string): Promise<void> {
  const name = `${found.screen.name}-${ending}.png`;
  await camera.take(found.locale, name);
  found.pictures.push(name);
}
