import { awake, doorOf, phone } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

test.use({ storageState: doorOf("officer"), viewport: phone, hasTouch: true, isMobile: true });

for (const locale of ["fr", "es", "pt"] as const)
  test(`an officer who reads ${locale} logs a mission on a phone in six fields and finds it in the list`, async ({
    page,
  }) => {
    const words = await wordsOf(locale);
    const place = `Baie-Longue ${Date.now()}`;
    await page.goto(`/${locale}/c/valmer`);
    await awake(page);
    await page
      .getByRole("navigation", { name: words("layout.phoneNavigation") })
      .getByRole("button", { name: words("layout.add"), exact: true })
      .tap();
    await page
      .getByRole("dialog")
      .getByRole("link", { name: words("layout.create.mission") })
      .tap();
    await page.waitForURL(/missions\/new/);

    const form = page.locator("form").filter({ has: page.locator("[name=direction]") });
    await expect(form).toBeVisible();
    const names = await form
      .locator("input:not([type=hidden]):not([aria-hidden=true]), select, textarea")
      .evaluateAll((controls) => [...new Set(controls.map((control) => control.getAttribute("name")))]);
    expect(names.length).toBeLessThanOrEqual(6);

    await form.getByLabel(words("missions.field.where")).fill(place);
    await page.keyboard.press("Escape");
    await form.getByLabel(words("missions.field.startsOn"), { exact: true }).fill("12/11/2026");
    await form.getByLabel(words("missions.field.justification")).fill("Préparer l’échange de collégiens");
    await expect(form.getByText(words("forms.dateUnderstood", { date: "" }).trim())).toContainText(/12.*nov/);
    await form.getByRole("button", { name: words("missions.new") }).tap();

    await page.waitForURL(/missions\/MIS-/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(place);
    await page.goto(`/${locale}/c/valmer/missions?search=${encodeURIComponent(place)}`);
    await expect(page.getByRole("main").getByRole("link", { name: new RegExp(place) })).toBeVisible();
  });
