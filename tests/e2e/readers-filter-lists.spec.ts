import { awake, besides, doorOf, phone } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

test.use({ storageState: doorOf("officer") });

const rows = (page: Page) => page.getByRole("main").locator("tbody tr");
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => "marked" in window);

for (const locale of ["fr", "es"] as const)
  test(`an officer who reads ${locale} searches and filters without losing page, place or focus, and hears how much is left`, async ({
    page,
    browser,
  }) => {
    const words = await wordsOf(locale);
    await page.goto(`/${locale}/c/valmer/agreements`);
    await awake(page);
    await mark(page);
    const all = await rows(page).count();
    const box = page.getByRole("searchbox", { name: words("agreements.search") });
    await box.fill("rosario");
    await box.press("Enter");
    await page.waitForURL(/search=rosario/);
    const found = await rows(page).count();
    expect(found).toBeLessThan(all);
    const said = page.getByRole("search").getByRole("status");
    await expect(said).toHaveText(words("common.found", { count: found }));
    await expect(box).toBeFocused();

    const filters = page.getByRole("search").locator("summary").first();
    await filters.click();
    await page.locator("select[name=status]").selectOption("in-force");
    await page.getByRole("button", { name: words("common.apply") }).click();
    await page.waitForURL(/status=in-force/);
    await expect(filters).toBeFocused();
    await expect(page.getByRole("button", { name: words("common.apply") })).toBeHidden();
    const address = page.url();
    const kept = await rows(page).allInnerTexts();

    // A chip's cross takes its filter back, and the panel and the box say what is in force.
    const crossOf = (filter: string) =>
      page.getByRole("link", { name: words("common.clearFilter", { filter }) });
    await crossOf(words("agreements.field.status")).click();
    await page.waitForURL((url) => !url.searchParams.get("status"));
    await filters.click();
    await expect(page.locator("select[name=status]")).toHaveValue("");
    await crossOf(words("common.search")).click();
    await page.waitForURL((url) => !url.searchParams.get("search"));
    await expect(box).toHaveValue("");
    // Officers of other journeys log agreements meanwhile: what is said is what is shown now.
    await expect(async () => {
      const shown = await rows(page).count();
      expect(shown).toBeGreaterThanOrEqual(all);
      expect(await said.textContent()).toBe(words("common.found", { count: shown }));
    }).toPass();
    expect(await isMarked(page)).toBe(true);

    // The same form without a script leads to the same address, which shows the same rows.
    const plain = await besides(browser, "officer", { javaScriptEnabled: false, viewport: phone });
    const bare = await plain.newPage();
    await bare.goto(`/${locale}/c/valmer/agreements`);
    await bare.getByRole("searchbox", { name: words("agreements.search") }).fill("rosario");
    await bare.getByRole("search").locator("summary").first().click();
    await bare.locator("select[name=status]").selectOption("in-force");
    await bare.getByRole("button", { name: words("common.apply") }).click();
    expect(new URL(bare.url()).search).toBe(new URL(address).search);
    await page.goto(address);
    expect(await rows(page).allInnerTexts()).toEqual(kept);
    await plain.close();
  });

test("a coordinator filters the comparison without loading the page anew", async ({ browser }) => {
  const words = await wordsOf("es");
  const context = await besides(browser, "coordinator");
  const page = await context.newPage();
  await page.goto("/es/n/red-meridiana/compare");
  await awake(page);
  await mark(page);
  const all = await rows(page).count();
  await page.getByRole("search").locator("summary").first().click();
  await page.locator("select[name=country]").selectOption("FR");
  await page.getByRole("button", { name: words("common.apply") }).click();
  await page.waitForURL(/country=FR/);
  const french = await rows(page).count();
  expect(french).toBeLessThan(all);
  await expect(page.getByRole("search").getByRole("status")).toHaveText(
    words("common.found", { count: french }),
  );
  expect(await isMarked(page)).toBe(true);
  await page.goBack();
  await expect(rows(page)).toHaveCount(all);
  await context.close();
});

test("a coordinator narrows the members to choose from, and what is ticked stays ticked", async ({
  browser,
}) => {
  const words = await wordsOf("pt");
  const context = await besides(browser, "coordinator");
  const page = await context.newPage();
  await page.goto("/pt/n/red-meridiana/groups/new");
  await awake(page);
  const box = page.getByRole("searchbox", { name: words("groups.searchCities") });
  await page.getByRole("checkbox", { name: /Valmer/ }).check();
  await box.fill("porto");
  await box.press("Enter");
  await expect(page.getByRole("checkbox", { name: /Porto Claro/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Valmer/ })).toBeHidden();
  await expect(page).toHaveURL(/groups\/new$/);
  await box.fill("");
  await expect(page.getByRole("checkbox", { name: /Valmer/ })).toBeChecked();
  await context.close();
});
