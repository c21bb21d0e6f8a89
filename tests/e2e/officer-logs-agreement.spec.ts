import { awake, doorOf } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

test.use({ storageState: doorOf("officer") });

const nouns = { fr: "accord", es: "acuerdo", pt: "acordo" } as const;

for (const [locale, noun] of Object.entries(nouns) as [keyof typeof nouns, string][])
  test(`an officer who reads ${locale} logs a signed agreement by keyboard alone, in nine fields of which two are required`, async ({
    page,
  }) => {
    const words = await wordsOf(locale);
    const partner = `Ville de Nouvelle-Rive ${Date.now()}`;
    await page.goto(`/${locale}/c/valmer/agreements`);
    await awake(page);
    await page.keyboard.press("c");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.type(noun);
    await expect(page.getByRole("option").first()).toContainText(words("layout.create.agreement"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/agreements\/new/);

    const form = page.getByRole("dialog", { name: words("agreements.new") }).locator("form");
    await expect(form).toBeVisible();
    const fields = form.locator("input:not([type=hidden]):not([aria-hidden=true]), select, textarea");
    expect(await fields.count()).toBeLessThanOrEqual(9);
    await expect(form.getByText(`(${words("forms.required")})`)).toHaveCount(2);

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
    await expect(page.getByText(words("forms.willBeAdded", { name: partner }))).toBeVisible();
    await page.keyboard.press("Escape");
    await reach("kind");
    await page.keyboard.type(words("agreements.kind.twinning").slice(0, 6));
    await reach("title");
    await page.keyboard.press("Enter");

    await page.waitForURL(/agreements\/AGR-/);
    // The title is proposed in the city's language, whoever reads.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Jumelage Valmer – ${partner}`);
    // The unknown date is a gap the list points at.
    await page.goto(`/${locale}/c/valmer/agreements?search=${encodeURIComponent(partner)}`);
    const row = page.getByRole("main").getByRole("row").filter({ hasText: partner });
    await expect(row.getByText(words("agreements.dateUnknown")).first()).toBeVisible();
  });
