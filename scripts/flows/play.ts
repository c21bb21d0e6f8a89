import { loadavg } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { wordsOf } from "../../tests/support/words.ts";
import type { Walker } from "../screens/screen.ts";
import type { Flow, Line, Played, Run } from "./flow.ts";
import { handsOn } from "./hands.ts";

type Stage = {
  browser: Browser;
  doors: Map<Walker, Awaited<ReturnType<BrowserContext["storageState"]>>>;
  address: string;
  /** Folder of the pictures. */
  out: string;
};

/** Plays one flow once in one way, and holds what it measured to its limits; a picture shows how it ended. */
export async function play(stage: Stage, flow: Flow, run: Run): Promise<Played> {
  const { browser, doors, address, out } = stage;
  const phone = run.width === 390;
  const door = doors.get(flow.who);
  const context = await browser.newContext({
    baseURL: address,
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    locale: run.locale,
    ...(phone ? { hasTouch: true, isMobile: true } : {}),
    ...(door ? { storageState: door } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(run.slow ? 60_000 : 20_000);
  const line = await lineOf(context, page, run.slow);
  const stamp = Date.now().toString(36).slice(-5);
  const hands = handsOn(page, run.way, phone);
  const words = await wordsOf(run.locale);
  const played = { flow: flow.name, who: flow.who, run: run.name, target: flow.target };
  const picture = join(out, `${run.name}-${flow.name.replaceAll(/\W+/g, "-")}.png`);
  try {
    const told = await flow.play({
      ...run,
      page,
      context,
      line,
      hands,
      words,
      fresh: (start) => `${start} ${stamp}`,
    });
    const measured = { ...hands.count(), ...told };
    const over = passed(flow, run, measured);
    return { ...played, measured, over, held: over.length === 0, load: load() };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { ...played, measured: hands.count(), over: ["fault"], held: false, load: load(), fault };
  } finally {
    await page.screenshot({ path: picture, fullPage: true }).catch(() => null);
    await context.close();
  }
}

const load = () => Math.round(loadavg()[0] ?? 0);

/** The limits that were passed, each with what was measured. A thing that was not measured passes its limit. */
function passed(flow: Flow, run: Run, measured: Record<string, number>): string[] {
  return Object.entries(flow.limits).flatMap(([name, limit]) => {
    if (run.slow && flow.quickLineOnly?.includes(name)) return [];
    const value = measured[name] ?? Number.POSITIVE_INFINITY;
    return value > limit ? [`${name} ${value} > ${limit}`] : [];
  });
}

/**
 * The line between the page and the server, quick or poor (400 kbit/s each way, 300 ms), which a flow may cut and mend. One
 * emulation does both: the browser's own switch would undo the poor one, and the poor one the cut.
 */
async function lineOf(context: BrowserContext, page: Page, slow: boolean): Promise<Line> {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const speed = slow
    ? { latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 }
    : { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  const set = async (offline: boolean) => {
    await session.send("Network.emulateNetworkConditions", { offline, ...speed });
  };
  if (slow) await set(false);
  return { cut: () => set(true), mend: () => set(false) };
}
