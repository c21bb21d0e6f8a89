import { type Browser, type BrowserContext, test as base } from "@playwright/test";

export { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

// A page that answers 404 or a lost connection is somebody's journey, and the browser's own remark about it.
const remarks = /^Failed to load resource/;
const watched = new WeakSet<BrowserContext>();

/**
 * Playwright's test, for journeys: it fails where any page that it opened broke the content security policy, threw an
 * error nobody caught (a server's HTML that the script did not recognise is one), or wrote an error to the console.
 * `tolerated` names what a journey provokes on purpose.
 */
export const test = base.extend<{ tolerated: RegExp | null; watch: undefined }>({
  tolerated: [null, { option: true }],
  watch: [
    async ({ browser, tolerated }, use) => {
      const faults: string[] = [];
      const stop = watchContexts(browser, (fault) => {
        if (!remarks.test(fault) && !tolerated?.test(fault)) faults.push(fault);
      });
      await use(undefined);
      stop();
      if (faults.length > 0) throw new Error(`The pages of this journey complained:\n${faults.join("\n")}`);
    },
    { auto: true },
  ],
});

/** Listens to every context that this browser opens from now on. @returns what ends it */
function watchContexts(browser: Browser, say: (fault: string) => void): () => void {
  const open = browser.newContext;
  browser.newContext = async (...options) => {
    const context = await open.apply(browser, options);
    if (!watched.has(context)) {
      watched.add(context);
      context.on("console", (message) => {
        if (message.type() === "error") say(`${message.text()} — ${message.page()?.url()}`);
      });
      context.on("weberror", (error) => say(`${error.error().stack} — ${error.page()?.url()}`));
    }
    return context;
  };
  return () => {
    browser.newContext = open;
  };
}
