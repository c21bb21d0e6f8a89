import { doorOf, phone, signIn, walkers } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

test.use({ javaScriptEnabled: false, viewport: phone });

const main = (page: Page) => page.getByRole("main");

test("an officer without a script signs in, and signs out again", async ({ page }) => {
  await signIn(page, walkers.officer);
  await expect(page).toHaveURL(/\/fr\/c\/valmer$/);
  await page.getByRole("button", { name: "Compte et réglages" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/fr/c/valmer");
  await expect(page).toHaveURL(/sign-in/);
});

test.describe("signed in", () => {
  test.use({ storageState: doorOf("officer") });

  for (const locale of ["fr", "es"] as const) {
    test(`an officer without a script who reads ${locale} is told what is missing in an agreement, keeps what is typed, and saves it`, async ({
      page,
    }) => {
      const words = await wordsOf(locale);
      const partner = `Rive-sans-Script ${Date.now()}`;
      await page.goto(`/${locale}/c/valmer/agreements`);
      await main(page)
        .getByRole("link", { name: words("agreements.new") })
        .first()
        .click();
      await expect(page).toHaveURL(/agreements\/new/);
      const form = main(page).locator("form");
      await form.getByLabel(words("agreements.field.partner")).fill(partner);
      await form.getByLabel(words("agreements.field.signedOn")).fill("5/7/2018");
      await form.getByLabel(words("agreements.field.endsOn")).fill("2017");
      await form.getByRole("button").last().click();

      await expect(page).toHaveURL(/agreements\/new/);
      await expect(form.getByLabel(words("agreements.field.kind"))).toHaveAttribute("aria-invalid", "true");
      await expect(form.getByLabel(words("agreements.field.partner"))).toHaveValue(partner);
      await expect(form.getByLabel(words("agreements.field.signedOn"))).not.toHaveValue("");
      await form.getByLabel(words("agreements.field.kind")).selectOption("twinning");
      await form.getByRole("button").last().click();

      // A second thing is wrong, and said beside its own field.
      await expect(form.getByLabel(words("agreements.field.endsOn"))).toHaveAttribute("aria-invalid", "true");
      await expect(form.getByLabel(words("agreements.field.kind"))).toHaveValue("twinning");
      await form.getByLabel(words("agreements.field.endsOn")).fill("2028");
      await form.getByRole("button").last().click();
      await expect(page).toHaveURL(/agreements\/AGR-/);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(partner);
    });

    test(`an officer without a script who reads ${locale} logs a mission of one day and finds it by a filter`, async ({
      page,
    }) => {
      const words = await wordsOf(locale);
      const place = `Cap-sans-Script ${Date.now()}`;
      await page.goto(`/${locale}/c/valmer/missions/new`);
      const form = main(page).locator("form");
      await form.getByLabel(words("missions.field.where")).fill(place);
      await form.getByLabel(words("missions.field.startsOn"), { exact: true }).fill("12/11/2026");
      await form.getByRole("button").last().click();
      await expect(page).toHaveURL(/missions\/MIS-/);
      await expect(main(page).getByText(words("missions.sameDay"))).toBeVisible();

      await page.goto(`/${locale}/c/valmer/missions`);
      await page.getByRole("searchbox").fill(place);
      await page.getByRole("search").locator("summary").first().click();
      await page.locator("select[name=direction]").selectOption("out");
      await page.getByRole("button", { name: words("common.apply") }).click();
      await main(page)
        .getByRole("link", { name: new RegExp(place) })
        .click();
      await expect(page).toHaveURL(/missions\/MIS-/);
    });

    test(`an officer without a script who reads ${locale} is told that importing a file asks for one`, async ({
      page,
    }) => {
      const words = await wordsOf(locale);
      await page.goto(`/${locale}/c/valmer/imports/new`);
      // What is found by its text is never found inside <noscript>.
      const said = main(page).locator("noscript [role=status]");
      await expect(said).toHaveText(words("imports.needsScript"));
      await expect(said).toBeVisible();
      await expect(main(page).getByRole("button")).toHaveCount(0);
    });
  }

  test("an officer without a script reaches every place of the house from a phone", async ({ page }) => {
    await page.goto("/fr/c/valmer/agreements");
    await page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Missions" }).click();
    await expect(page).toHaveURL(/\/missions$/);
  });

  test("an officer without a script opens why a score is what it is", async ({ page }) => {
    await page.goto("/fr/c/valmer/scores");
    await main(page).locator("a[href*='/scores/20']").first().click();
    await main(page).locator("a[href$='/I']:visible").first().click();
    await main(page).locator("a[href$='/I/I08']:visible").first().click();
    await expect(main(page).locator("a[href*='/missions/MIS-']").first()).toBeVisible();
  });
});
