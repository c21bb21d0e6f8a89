import { awake, doorOf, phone } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";

test.use({ storageState: doorOf("officer"), viewport: phone, hasTouch: true, isMobile: true });

test("an officer logs a mission on a phone in six fields and finds it in the list", async ({ page }) => {
  const place = `Baie-Longue ${Date.now()}`;
  await page.goto("/fr/c/valmer");
  await awake(page);
  await page
    .getByRole("navigation", { name: "Barre de navigation" })
    .getByRole("button", { name: "Ajouter" })
    .tap();
  await page.getByRole("dialog").getByRole("link", { name: "Enregistrer une mission" }).tap();
  await page.waitForURL(/missions\/new/);

  const form = page.locator("form").filter({ has: page.locator("[name=direction]") });
  await expect(form).toBeVisible();
  const names = await form
    .locator("input:not([type=hidden]):not([aria-hidden=true]), select, textarea")
    .evaluateAll((controls) => [...new Set(controls.map((control) => control.getAttribute("name")))]);
  expect(names.length).toBeLessThanOrEqual(6);

  await form.getByLabel("Où, chez qui").fill(place);
  await page.keyboard.press("Escape");
  await form.getByLabel("Du", { exact: true }).fill("12/11/2026");
  await form.getByLabel("Motif").fill("Préparer l’échange de collégiens");
  await expect(form.getByText("Compris :")).toContainText("12 nov");
  await form.getByRole("button", { name: "Enregistrer une mission" }).tap();

  await page.waitForURL(/missions\/MIS-/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(place);
  await page.goto(`/fr/c/valmer/missions?search=${encodeURIComponent(place)}`);
  await expect(page.getByRole("main").getByRole("link", { name: new RegExp(place) })).toBeVisible();
});
