import { gzipSync } from "node:zlib";
import { besides, doorOf, phone } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

// Measured by scripts/bench (docs/performance.md): the framework and React alone.
const emptyPageBytes = 135_400;

test.use({ storageState: doorOf("deputyMayor"), viewport: phone, hasTouch: true, isMobile: true });

type Spoken = "fr" | "es" | "pt";

async function openEvidenceInTwoTaps(page: Page, locale: Spoken) {
  const words = await wordsOf(locale);
  await page.goto(`/${locale}/c/valmer/brief`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(main.getByText("/100").first()).toBeVisible();
  await main
    .getByRole("link", { name: words("brief.whyAbout", { name: "" }).trim() })
    .first()
    .tap();
  await page.waitForURL(/\/scores\/\d{4}\/I$/);
  await main.locator("a[href$='/I/I08']:visible").first().tap();
  await page.waitForURL(/\/scores\/\d{4}\/I\/I08$/);
  // The records that were counted, each one tap from its own page.
  await expect(main.locator("a[href*='/missions/MIS-']").first()).toBeVisible();
}

for (const locale of ["fr", "es"] as const)
  test(`a deputy mayor who reads ${locale} reaches the records behind a score in two taps on her phone`, async ({
    page,
  }) => {
    await openEvidenceInTwoTaps(page, locale);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ["fr", "pt"] as const)
    test(`a deputy mayor who reads ${locale} reaches the records behind a score in two taps all the same`, async ({
      page,
    }) => {
      await openEvidenceInTwoTaps(page, locale);
    });
});

for (const locale of ["fr", "es", "pt"] as const)
  test(`a deputy mayor who reads ${locale} prints the brief on exactly one sheet of A4`, async ({ page }) => {
    const words = await wordsOf(locale);
    await page.goto(`/${locale}/c/valmer/brief`);
    await page.locator("a[href$='/brief/print']").tap();
    await page.waitForURL(/brief\/print$/);
    await expect(page.getByText(words("brief.printed", { date: "" }).trim())).toBeVisible();
    const sheet = await page.pdf({ format: "A4", printBackground: true });
    expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

test("the brief and its printed page cost at most 15 kB of script over an empty page of the framework", async ({
  page,
}) => {
  for (const path of ["/fr/c/valmer/brief", "/fr/c/valmer/brief/print"]) {
    let bytes = 0;
    await page.goto(path);
    const scripts = await page
      .locator("script[src]:not([nomodule])")
      .evaluateAll((found) => found.map((script) => (script as HTMLScriptElement).src));
    for (const src of new Set(scripts)) bytes += gzipSync(await (await page.request.get(src)).body()).length;
    expect(scripts.length).toBeGreaterThan(3);
    expect(bytes).toBeLessThan(emptyPageBytes + 15_000);
  }
});

test("a deputy mayor changes language, and finds her way to every room, from the brief without a script", async ({
  browser,
}) => {
  const context = await besides(browser, "deputyMayor", { javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto("/fr/c/valmer/brief");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/es\/c\/valmer\/brief$/);
  await page.getByRole("button", { name: "Más" }).click();
  await page.getByRole("link", { name: "Acuerdos", exact: true }).click();
  await expect(page).toHaveURL(/\/es\/c\/valmer\/agreements$/);
  await context.close();
});
