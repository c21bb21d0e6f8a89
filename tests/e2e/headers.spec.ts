import { besides, doorOf } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";

test.use({ storageState: doorOf("officer") });

const doors = [
  "/api/v1/valmer/agreements",
  "/api/v1/valmer/agreements/export",
  "/api/v1/porto-claro/agreements",
  "/api/v1/openapi.json",
  "/api/nobody-knows-this",
  "/api/auth/session",
  "/api/auth/providers",
  "/api/auth/callback/credentials",
  "/healthz",
  "/readyz",
];
const closed = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
};

for (const path of doors)
  test(`what ${path} answers can be neither framed nor run, nor mistaken for a page`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers).toMatchObject(closed);
    // The description of the interface is everybody's; all else is the reader's own.
    if (path !== "/api/v1/openapi.json") expect(headers["cache-control"]).toContain("no-store");
  });

test("what a page is made of is taken for nothing else, and by no other site", async ({ page, request }) => {
  await page.goto("/fr/c/valmer");
  const made = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const files = [...made.filter((name) => name.includes("/_next/static/")), "/_next/static/nothing.js"];
  expect(files.some((name) => name.includes(".css"))).toBe(true);
  expect(files.some((name) => name.includes(".woff2"))).toBe(true);
  const icon = await page.locator("link[rel=icon]").first().getAttribute("href");
  for (const file of [...files, icon ?? "no icon"])
    expect((await request.get(file)).headers(), file).toMatchObject(closed);
});

test("signing in by an address that only takes a form says so instead of failing", async ({ browser }) => {
  const context = await besides(browser, "officer");
  await context.clearCookies(); // The cookie without which next-auth used to fail.
  const answer = await context.request.get("/api/auth/callback/credentials", { maxRedirects: 0 });
  expect(answer.status()).toBe(405);
  expect(answer.headers().allow).toBe("POST");
  await context.close();
});

async function smuggleScript(page: Page) {
  await page.goto("/fr/c/valmer/brief");
  const heard = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.innerHTML = `<img src="data:," onerror="document.title = 'taken over'">`;
    document.body.append(box);
  });
  await heard;
  expect(await page.title()).not.toContain("taken over");
}

test.describe("a script that came in with somebody's text", () => {
  test.use({ tolerated: /Content Security Policy/ });

  test("does not run, and the browser complains of it", async ({ page }) => {
    await smuggleScript(page);
  });
});

// Held the other way round: were the ears of all journeys deaf, this would pass and so fail.
test.fail("a journey on which the browser complains of a script fails", async ({ page }) => {
  await smuggleScript(page);
});
