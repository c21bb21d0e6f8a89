import { awake, doorOf } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";

test.use({ storageState: doorOf("officer") });

test("an officer logs a signed agreement by keyboard alone, in nine fields of which two are required", async ({
  page,
}) => {
  const partner = `Ville de Nouvelle-Rive ${Date.now()}`;
  await page.goto("/fr/c/valmer/agreements");
  await awake(page);
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("accord");
  await expect(page.getByRole("option").first()).toContainText("Enregistrer un accord");
  await page.keyboard.press("Enter");
  await page.waitForURL(/agreements\/new/);

  const form = page.getByRole("dialog", { name: "Enregistrer un accord" }).locator("form");
  await expect(form).toBeVisible();
  const fields = form.locator("input:not([type=hidden]):not([aria-hidden=true]), select, textarea");
  expect(await fields.count()).toBeLessThanOrEqual(9);
  await expect(form.getByText("(obligatoire)")).toHaveCount(2);

  const reach = async (name: string) => {
    for (let step = 0; step < 20; step++) {
      if (await page.evaluate((wanted) => document.activeElement?.getAttribute("name") === wanted, name))
        return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard never reaches ${name}`);
  };
  await reach("partnerName").catch(() => reach("_partners"));
  await page.keyboard.type(partner);
  await expect(page.getByText(`« ${partner} » sera ajouté`)).toBeVisible();
  await page.keyboard.press("Escape");
  await reach("kind");
  await page.keyboard.type("Jumelage");
  await reach("title");
  await page.keyboard.press("Enter");

  await page.waitForURL(/agreements\/AGR-/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Jumelage Valmer – ${partner}`);
  // The unknown date is a gap the list points at.
  await page.goto(`/fr/c/valmer/agreements?search=${encodeURIComponent(partner)}`);
  const row = page.getByRole("main").getByRole("row").filter({ hasText: partner });
  await expect(row.getByText("date inconnue").first()).toBeVisible();
});
