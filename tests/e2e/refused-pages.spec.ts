import { besides, doorOf, phone } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";

const elsewhere = [
  "/c/porto-claro/brief",
  "/c/nulle-part-x/brief",
  "/c/valmer/agreements/AGR-1900-0001",
  "/nowhere",
];

async function read(page: Page, path: string) {
  const response = await page.goto(path);
  return { status: response?.status(), heading: page.getByRole("heading", { level: 1 }) };
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, storageState: doorOf("officer"), viewport: phone });

  for (const [locale, words] of Object.entries({
    fr: "Cette page n’existe pas",
    es: "Esta página no existe",
    pt: "Esta página não existe",
    en: "This page does not exist",
  }))
    test(`a reader of ${locale} is told in words that a page does not exist`, async ({ page }) => {
      for (const path of elsewhere) {
        const { status, heading } = await read(page, `/${locale}${path}`);
        expect(status).toBe(404);
        await expect(heading).toHaveText(words);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
      }
      await page.getByRole("main").getByRole("link").click();
      await expect(page).toHaveURL(/\/c\/valmer$/);
    });

  test("a member is told that a door of the house is not open to the role, in the house", async ({
    browser,
  }) => {
    const context = await besides(browser, "deputyMayor", { javaScriptEnabled: false });
    const { status, heading } = await read(await context.newPage(), "/fr/c/valmer/settings/tokens");
    expect(status).toBe(403);
    await expect(heading).toHaveText("Cette action ne vous est pas ouverte");
    await expect(heading.page().getByRole("banner").getByRole("link", { name: "Valmer" })).toBeVisible();
    await context.close();
  });
});

// What React streams beside the page is cut where the clock has it; its words are held to tell nothing instead.
const told = /porto|nulle|AGR-1900|nowhere|meridiana|compare|valmer/i;

test.describe("the bytes of a refusal", () => {
  test.use({ storageState: doorOf("officer") });

  test("are the same for another city, for what does not exist, and for a city that never was", async ({
    request,
  }) => {
    const bytes = async (path: string) => {
      const answer = await request.get(`/fr${path}`);
      expect(answer.status()).toBe(404);
      const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
      expect(nonce).not.toBe("");
      const page = (await answer.text()).replaceAll(nonce, "");
      expect(page).not.toMatch(told);
      return page.replaceAll(/<script\b.*?<\/script>/gs, "");
    };
    const unknown = await bytes("/c/nulle-part-x");
    expect(unknown).toContain("Cette page n’existe pas");
    for (const path of elsewhere) expect(await bytes(path)).toBe(unknown);
    expect(await bytes("/n/red-meridiana/compare")).toBe(unknown);
    expect(await bytes("/refused")).toBe(unknown);
  });

  test("are drawn by no reader's wish: the header that orders them is taken from the network", async ({
    request,
  }) => {
    const answer = await request.get("/fr/c/valmer/refused", { headers: { "x-refused": "403" } });
    expect(answer.status()).toBe(404);
  });
});
