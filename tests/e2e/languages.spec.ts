import { locales } from "../../src/lib/locales.ts";
import { baseUrl, doorOf } from "../support/pages.ts";
import { screens } from "../support/screens.ts";
import { expect, test } from "../support/watched.ts";

const invented = {
  fr: "Monde de démonstration",
  es: "Mundo de demostración",
  pt: "Mundo de demonstração",
  en: "Demonstration world",
};

test("an officer who switches language stays on the page, filter and search included", async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: doorOf("officer"), baseURL: baseUrl });
  const page = await context.newPage();
  await page.goto("/fr/c/valmer/agreements?status=in-force&search=a&sort=-signed");
  await page
    .getByRole("navigation", { name: "Langue" })
    .first()
    .getByRole("link", { name: "Español" })
    .click();
  await expect(page).toHaveURL(`${baseUrl}/es/c/valmer/agreements?status=in-force&search=a&sort=-signed`);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acuerdos");
  await context.close();
});

for (const locale of locales)
  test(`a reader of ${locale} finds every main screen in that language, with no word missing, and told to be fictional`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    for (const walker of new Set(screens.map((screen) => screen.walker))) {
      const door = walker ? { storageState: doorOf(walker) } : {};
      const context = await browser.newContext({ ...door, baseURL: baseUrl, javaScriptEnabled: false });
      const page = await context.newPage();
      for (const screen of screens.filter((one) => one.walker === walker)) {
        await page.goto(`/${locale}${screen.path}`);
        // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what scripts carry.
        const text = await page.locator("body").innerText();
        if ((await page.locator("html").getAttribute("lang")) !== locale) faults.push(`${screen.name}: lang`);
        if (!text.includes(invented[locale]))
          faults.push(`${screen.name}: does not say that it is fictional`);
        const key =
          /MISSING_MESSAGE|FORMATTING_ERROR|\b(?:common|forms|layout|errors|[a-z]+s)\.[a-z]+[A-Za-z-]*\.[a-zA-Z-]+\b/;
        const found = key.exec(text.replace(/\S+@\S+|https?:\S+/g, ""));
        if (found) faults.push(`${screen.name}: ${found[0]}`);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });
