import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";
import { demoPassword } from "../../prisma/seed/world/people.ts";

/** The people of the demonstration world who walk the journeys. */
export const walkers = {
  officer: "agent@valmer.example",
  cityAdmin: "admin@valmer.example",
  deputyMayor: "adjointe@valmer.example",
  portoClaro: "oficina@porto-claro.example",
  coordinator: "coordinacion@red-meridiana.example",
  agency: "agencia@rio-verde.example",
} as const;

export type Walker = keyof typeof walkers;

/** Where the served application answers. */
export const baseUrl = process.env.E2E_BASE_URL ?? "http://localhost:3000";

/** Where the open session of a walker is kept between journeys, apart for each served application. */
export const doorOf = (walker: Walker): string =>
  join(tmpdir(), `meridiano-doors-${new URL(baseUrl).port || "80"}`, `${walker}.json`);

/** A phone as officers and deputy mayors hold it. */
export const phone = { width: 390, height: 844 };

/** Signs in by the form and waits until the house opens. */
export async function signIn(page: Page, email: string, password: string = demoPassword): Promise<void> {
  await page.goto("/fr/sign-in");
  await page.getByLabel("Adresse de courriel").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A second person's browser beside the one of the test. */
export function besides(
  browser: Browser,
  walker: Walker,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({ ...options, storageState: doorOf(walker), baseURL: baseUrl });
}

/** Waits until the page answers to hands: React has taken the form over, so nothing typed meets dead controls. */
export async function awake(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => {
    // What sends a form is awake with it, also where it is drawn as plain text.
    const apart = "main, main form, main button:not([type=submit]), [role=dialog] form";
    const controls = [...document.querySelectorAll(apart)];
    return controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")));
  });
}
