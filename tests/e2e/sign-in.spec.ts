import { demoPassword } from "../../prisma/seed/world/people.ts";
import { awake, baseUrl, besides, signIn } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";

const mail = "culture@valmer.example";

test("a member with a wrong password is told so, keeps the address typed, and lands with the right one", async ({
  page,
}) => {
  await page.goto("/fr/sign-in?next=%2Ffr%2Fc%2Fvalmer%2Fmissions");
  await awake(page);
  await page.getByLabel("Adresse de courriel").fill(mail);
  await page.getByLabel("Mot de passe", { exact: true }).fill("pas-le-bon-mot-de-passe");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(
    page.getByText("L’adresse ou le mot de passe ne convient pas : vérifiez les deux.").first(),
  ).toBeVisible();
  await expect(page.getByLabel("Adresse de courriel")).toHaveValue(mail);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/\/fr\/c\/valmer\/missions/);
});

test("a member who signs out ends the session: the old cookie opens nothing", async ({ page, browser }) => {
  await signIn(page, mail);
  await page.goto("/fr/c/valmer");
  await awake(page);
  const kept = await page.context().storageState();
  await page.getByRole("button", { name: "Compte et réglages" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL(/\/fr\/sign-in/);
  const thief = await browser.newContext({ storageState: kept, baseURL: baseUrl });
  const theirs = await thief.newPage();
  await theirs.goto("/fr/c/valmer");
  await expect(theirs).toHaveURL(/\/fr\/sign-in/);
  await thief.close();
});

test("a member who signs out leaves nothing to go back to, and keeps what is the device's own", async ({
  page,
}) => {
  await signIn(page, mail);
  await page.goto("/fr/c/valmer/agreements");
  await awake(page);
  await page.evaluate(() => {
    localStorage.setItem("draft:/fr/c/valmer/agreements/new", "{}");
    localStorage.setItem("own-setting", "1");
  });
  await page.getByRole("button", { name: "Compte et réglages" }).click();
  const answer = page.waitForResponse((one) => one.request().method() === "POST");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  expect(await (await answer).headerValue("clear-site-data")).toBe('"cache"');
  await expect(page).toHaveURL(/\/fr\/sign-in/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["own-setting"]);
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/sign-in/);
});

test("an invited person joins, is removed, and is refused at the next click", async ({ browser, page }) => {
  const name = `Renée Fort ${Date.now()}`;
  const email = `renfort-${Date.now()}@valmer.example`;
  const adminContext = await besides(browser, "cityAdmin");
  const admin = await adminContext.newPage();
  await admin.goto("/fr/c/valmer/settings/members");
  await awake(admin);
  const invite = admin
    .locator("form")
    .filter({ has: admin.getByRole("button", { name: "Inviter", exact: true }) });
  await invite.getByLabel("Adresse de courriel").fill(email);
  await invite.getByLabel("Rôle").selectOption("viewer");
  await invite.getByRole("button", { name: "Inviter", exact: true }).click();
  const link = await admin.getByLabel("Lien d’invitation").inputValue();

  await page.goto(link);
  await awake(page);
  await page.getByLabel("Votre nom").fill(name);
  await page.getByLabel("Nouveau mot de passe").fill("marée basse neuf lanternes");
  await page.getByLabel("Le même mot de passe, une seconde fois").fill("marée basse neuf lanternes");
  await page.getByRole("button", { name: "Créer mon compte et rejoindre" }).click();
  await page.waitForURL(/c\/valmer/);
  await page.goto("/fr/c/valmer/agreements");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accords");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette invitation n’est plus valable");
  await page.goBack();

  await admin.goto(`/fr/c/valmer/settings/members?search=${encodeURIComponent(name)}`);
  await admin.getByRole("link", { name }).click();
  // The list has buttons of that name too, where invitations wait.
  await admin.waitForURL(/members\/[\da-f-]{36}$/);
  await awake(admin);
  await admin.getByRole("button", { name: "Retirer" }).click();
  await expect(admin).toHaveURL(/settings\/members(\?|$)/);
  await adminContext.close();

  await page.getByRole("link", { name: "Missions" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
});
