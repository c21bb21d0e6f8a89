import { expect, type Page, test } from "@playwright/test";
import { doorOf, phone } from "../support/pages.ts";

test.use({ storageState: doorOf("deputyMayor"), viewport: phone, hasTouch: true, isMobile: true });

async function openEvidenceInTwoTaps(page: Page) {
  await page.goto("/fr/c/valmer/brief");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(main.getByText("/100").first()).toBeVisible();
  await main.getByRole("link", { name: "Pourquoi ce score : Dimension institutionnelle" }).tap();
  await page.waitForURL(/\/scores\/\d{4}\/I$/);
  await main
    .getByRole("link", { name: /Missions justifiées au départ et restituées/ })
    .first()
    .tap();
  await page.waitForURL(/\/scores\/\d{4}\/I\/I08$/);
  // The records that were counted, each one tap from its own page.
  await expect(main.locator("a[href*='/missions/MIS-']").first()).toBeVisible();
}

test("a deputy mayor reaches the records behind a score in two taps on her phone", async ({ page }) => {
  await openEvidenceInTwoTaps(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a deputy mayor reaches the records behind a score in two taps all the same", async ({ page }) => {
    await openEvidenceInTwoTaps(page);
  });
});

test("a deputy mayor prints the brief on exactly one sheet of A4", async ({ page }) => {
  await page.goto("/fr/c/valmer/brief");
  await page.locator("a[href$='/brief/print']").tap();
  await page.waitForURL(/brief\/print$/);
  await expect(page.getByText("Imprimé le")).toBeVisible();
  const sheet = await page.pdf({ format: "A4", printBackground: true });
  expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});
