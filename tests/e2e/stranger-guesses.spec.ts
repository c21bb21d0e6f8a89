import { baseUrl, besides, doorOf } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";

const rest = [
  "",
  "/agreements",
  "/agreements/AGR-2024-0001",
  "/agreements/AGR-2024-0001/edit",
  "/brief",
  "/brief/print",
  "/scores/2025",
  "/scores/2025/P/P05",
  "/indicators",
  "/imports",
  "/settings/members",
  "/settings/audit",
  "/settings/consent",
];

/** What a guessed address answers: its status, and the whole page as it stands before the reader. */
async function answer(page: Page, path: string) {
  const response = await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const shown = await page.locator("html").evaluate((html, asked) => {
    const copy = html.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll("script, style, link, next-route-announcer")) part.remove();
    return [copy.lang, document.title, copy.querySelector("body")?.innerHTML.replaceAll(asked, "")].join(
      "\n",
    );
  }, path.slice(3)); // Past the language: the switch of languages repeats the address.
  return { status: response?.status(), shown };
}

test.describe("a member of one city", () => {
  test.use({ storageState: doorOf("officer") });

  for (const path of rest)
    test(`gets the same page at another city's address${path} as for a city that does not exist`, async ({
      page,
    }) => {
      const foreign = await answer(page, `/fr/c/porto-claro${path}`);
      const unknown = await answer(page, `/fr/c/nulle-part-x${path}`);
      expect(foreign.status).toBe(404);
      expect(foreign).toEqual(unknown);
      expect(foreign.shown).toContain("Cette page n’existe pas");
      expect(foreign.shown).not.toContain("Porto Claro");
    });

  test("gets the same refusal from the other city's API as from a city that does not exist", async ({
    request,
  }) => {
    const body = async (path: string) => {
      const response = await request.get(path);
      const { instance: _instance, requestId: _id, ...told } = await response.json();
      return { status: response.status(), told };
    };
    for (const path of ["/agreements", "/agreements/AGR-2024-0001", "/partners", "/missions"]) {
      const foreign = await body(`/api/v1/porto-claro${path}`);
      expect(foreign.status).toBe(404);
      expect(foreign).toEqual(await body(`/api/v1/nulle-part-x${path}`));
    }
  });

  test("gets the same page for the network as for one that does not exist", async ({ page }) => {
    for (const path of ["", "/compare", "/cities/porto-claro", "/invitations"]) {
      const foreign = await answer(page, `/fr/n/red-meridiana${path}`);
      expect(foreign.status).toBe(404);
      expect(foreign).toEqual(await answer(page, `/fr/n/nulle-part-xx${path}`));
    }
  });
});

test("a visitor is led to the sign-in page, and back to the page asked for", async ({ browser, page }) => {
  for (const path of ["/fr/c/valmer/brief", "/fr/c/nulle-part-x/brief", "/fr/n/red-meridiana/compare"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`${baseUrl}/fr/sign-in?next=${encodeURIComponent(path)}`);
  }
  const context = await besides(browser, "officer");
  const known = await context.request.get("/fr/c/valmer/brief", { maxRedirects: 0 });
  expect(known.status()).toBe(200);
  await context.close();
});
