import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { signInAll } from "./prepare.ts";
import type { Walker } from "./screen.ts";

const tallest = 4000;

/** The height of a window of this width. */
const heightAt = (width: number) => (width < 500 ? 844 : 900);

/** Gives each walker one context, kept for all their screens. */
export function rooms(browser: Browser, address: string, doors: Awaited<ReturnType<typeof signInAll>>) {
  const open = new Map<Walker | null, Promise<BrowserContext>>();
  return (walker: Walker | null) => {
    const known = open.get(walker);
    if (known) return known;
    const door = walker ? doors.get(walker) : undefined;
    const made = browser
      // No size of the driver's own: two who set it undo one another (openCamera).
      .newContext({
        baseURL: address,
        reducedMotion: "reduce",
        viewport: null,
        ...(door ? { storageState: door } : {}),
      })
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
export function openDesk(room: ReturnType<typeof rooms>, out: string) {
  const cameras = new Map<Walker | null, Camera>();
  return {
    cameraOf: async (walker: Walker | null): Promise<Camera> => {
      const known = cameras.get(walker);
      if (known) return known;
      const made = await openCamera(await (await room(walker)).newPage(), out);
      cameras.set(walker, made);
      return made;
    },
    leave: async (walker: Walker | null): Promise<void> => {
      await cameras.get(walker)?.page.close();
      cameras.delete(walker);
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;
export type Camera = Awaited<ReturnType<typeof openCamera>>;

/**
 * What takes a page's pictures: the browser's own way, which squeezes less and is several times faster for it. One
 * session sets the size and takes the picture, because taking one puts back the size that its own session knows.
 */
async function openCamera(page: Page, out: string) {
  const session = await page.context().newCDPSession(page);
  const frame = async (width: number, height = heightAt(width)): Promise<void> => {
    const size = { width, height };
    await session.send("Emulation.setDeviceMetricsOverride", {
      ...size,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await page.waitForFunction((asked) => innerWidth === asked.width && innerHeight === asked.height, size);
    await page.evaluate(() => scrollTo(0, 0)); // A picture begins where its page does.
    await settled(page);
  };
  return {
    page,
    /** Makes the window this wide, and as high as one of this width is. */
    frame,
    /** Makes the window as high as the page: what is fixed stays at its end instead of lying across the middle. */
    grow: async (width: number, least = heightAt(width)): Promise<void> => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > least) await frame(width, Math.min(height, tallest));
    },
    /** Puts a theme on and waits until the page wears it. */
    wear: async (colorScheme: "light" | "dark"): Promise<void> => {
      await page.emulateMedia({ colorScheme, media: "screen" });
      await settled(page);
    },
    /** Writes what the window shows as a PNG. */
    take: async (folder: string, name: string): Promise<void> => {
      const { data } = await session.send("Page.captureScreenshot", {
        format: "png",
        optimizeForSpeed: true,
      });
      mkdirSync(join(out, folder), { recursive: true });
      await writeFile(join(out, folder, name), data, "base64");
    },
  };
}

/** A busy machine paints late, and a colour may be on its way to another: waits for the end of both. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    await painted();
    while (document.getAnimations().some((one) => one instanceof CSSTransition)) await painted();
  });
}
