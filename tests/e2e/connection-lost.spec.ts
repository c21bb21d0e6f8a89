import { awake, doorOf } from "../support/pages.ts";
import { expect, type Page, test } from "../support/watched.ts";

test.use({ storageState: doorOf("officer") });

async function type(page: Page, partner: string) {
  await page.getByLabel("Partenaire").fill(partner);
  await page.keyboard.press("Escape");
  await page.getByLabel("Type").selectOption("charter");
  await page.getByLabel("Objectif mesurable").fill("Vingt classes jumelées avant juin 2028");
}

async function expectTyped(page: Page, partner: string) {
  await expect(page.getByLabel("Partenaire")).toHaveValue(partner);
  await expect(page.getByLabel("Type")).toHaveValue("charter");
  await expect(page.getByLabel("Objectif mesurable")).toHaveValue("Vingt classes jumelées avant juin 2028");
}

test("an officer whose connection is lost while typing loses nothing and saves once it is back", async ({
  page,
  context,
}) => {
  const partner = `Île des Sables ${Date.now()}`;
  await page.goto("/fr/c/valmer/agreements/new");
  await awake(page);
  await context.setOffline(true);
  await type(page, partner);
  await page.getByRole("button", { name: "Enregistrer un accord" }).click();
  await expect(page.getByText("La connexion est perdue : rien n’a été envoyé.")).toBeVisible();
  await expect(page.getByText("Non enregistré (pas de connexion)")).toBeVisible();
  await expectTyped(page, partner);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Enregistrer un accord" }).click();
  await page.waitForURL(/agreements\/AGR-/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(partner);
});

test("an officer who reloads in mid-sentence finds everything typed, in whatever language", async ({
  page,
}) => {
  const partner = `Port-Oublié ${Date.now()}`;
  await page.goto("/fr/c/valmer/agreements/new");
  await awake(page);
  await type(page, partner);
  await page.reload();
  await expect(page.getByText("Votre saisie précédente, non envoyée, a été rétablie.")).toBeVisible();
  await expectTyped(page, partner);
  await page.goto("/en/c/valmer/agreements/new");
  await expect(page.getByLabel("Partner")).toHaveValue(partner);
  await page.getByRole("button", { name: /draft/i }).click();
  await expect(page.getByLabel("Partner")).toHaveValue("");
});

test("what an officer types before the page's script arrives stays, among what an earlier visit left", async ({
  page,
}) => {
  await page.goto("/fr/c/valmer/agreements/new");
  await awake(page);
  await type(page, `Port-Lent ${Date.now()}`);
  await expect(page.getByText("Sur cet appareil", { exact: false })).toBeVisible();
  let arrive = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  const goal = page.getByLabel("Objectif mesurable");
  await goal.pressSequentially("Tapé avant le réveil");
  arrive();
  await expect(page.getByText("Votre saisie précédente, non envoyée, a été rétablie.")).toBeVisible();
  await page.keyboard.type(", et après");
  await expect(goal).toHaveValue("Tapé avant le réveil, et après");
  await expect(page.getByLabel("Type")).toHaveValue("charter");
});
