import { awake, besides, doorOf } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

test.use({ storageState: doorOf("coordinator") });

const rows = (page: Page) => page.getByRole("main").getByRole("table").locator("tbody tr");

for (const locale of ["es", "pt"] as const)
  test(`a coordinator who reads ${locale} compares the members in one click, sorts, filters, and pins a city that a reload keeps`, async ({
    page,
  }) => {
    const words = await wordsOf(locale);
    const compare = `/${locale}/n/red-meridiana/compare`;
    await page.goto(`/${locale}/n/red-meridiana`);
    await page
      .getByRole("main")
      .getByRole("link", { name: words("comparisons.home.compare") })
      .click();
    await page.waitForURL(/\/compare/);
    const all = await rows(page).count();
    expect(all).toBeGreaterThan(40);

    const agreements = async () =>
      (await rows(page).evaluateAll((found) => found.map((row) => row.textContent ?? ""))).length;
    await page
      .getByRole("columnheader", { name: words("comparisons.compare.agreements") })
      .getByRole("link")
      .click();
    await page.waitForURL(/sort=-?agreements/);
    await expect(
      page.getByRole("columnheader", { name: words("comparisons.compare.agreements") }),
    ).toHaveAttribute("aria-sort", /scending/);
    expect(await agreements()).toBe(all);

    await page.goto(`${compare}?country=FR&sort=-agreements`);
    const french = await rows(page).count();
    expect(french).toBeGreaterThan(0);
    expect(french).toBeLessThan(all);
    await awake(page);
    await page.getByRole("link", { name: words("comparisons.compare.pinAbout", { city: "Valmer" }) }).click();
    await page.waitForURL(/pin=valmer/);
    await expect(
      page.getByRole("link", { name: words("comparisons.compare.unpinAbout", { city: "Valmer" }) }),
    ).toBeVisible();
    const address = page.url();
    expect(address).toContain("country=FR");
    await page.reload();
    expect(page.url()).toBe(address);
    await expect(
      page.getByRole("link", { name: words("comparisons.compare.unpinAbout", { city: "Valmer" }) }),
    ).toBeVisible();
    expect(await rows(page).count()).toBe(french);

    // The pin stays in sight where the filter leaves the city out.
    await page.goto(`${compare}?country=UY&pin=valmer`);
    await expect(rows(page).filter({ hasText: "Valmer" })).toContainText(
      words("comparisons.compare.outside"),
    );
  });

test("a city withdraws its consent, and the coordinator's next click shows it gone", async ({
  page,
  browser,
}) => {
  const compare = "/es/n/red-meridiana/compare";
  const context = await besides(browser, "portoClaro");
  const city = await context.newPage();
  const consent = "/es/c/porto-claro/settings/consent";
  await city.goto(consent);
  await awake(city);
  // A world walked before may have been left without consent: the city gives it first, as it may.
  const give = city.getByRole("button", { name: "Otorgar este nivel" });
  if (await give.isVisible()) {
    await give.click();
    await expect(city.getByText("Este nivel está vigente.")).toBeVisible();
  }

  await page.goto(compare);
  await expect(rows(page).filter({ hasText: "Porto Claro" })).toHaveCount(1);
  await page.getByRole("link", { name: "Intervalos" }).click();
  await page.waitForURL(/view=intervals/);
  await expect(page.getByRole("main").getByText("Porto Claro").first()).toBeAttached();

  await city.reload();
  await awake(city);
  await city.locator("summary", { hasText: "Retirar el consentimiento" }).click();
  await city.getByRole("button", { name: "Retirar el consentimiento" }).click();
  await expect(city.getByText("consentimiento retirado").first()).toBeVisible();

  await page.getByRole("link", { name: "Tabla" }).click();
  await page.waitForURL((url) => !url.searchParams.has("view"));
  await expect(rows(page).first()).toBeVisible();
  await expect(rows(page).filter({ hasText: "Porto Claro" })).toHaveCount(0);
  const guessed = await page.goto("/es/n/red-meridiana/cities/porto-claro");
  expect(guessed?.status()).toBe(404);

  await city.goto(consent);
  await awake(city);
  await city.getByRole("button", { name: "Otorgar este nivel" }).click();
  await expect(city.getByText("Este nivel está vigente.")).toBeVisible();
  await page.goto(compare);
  await expect(rows(page).filter({ hasText: "Porto Claro" })).toHaveCount(1);
  await context.close();
});
