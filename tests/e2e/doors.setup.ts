import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { baseUrl, doorOf, signIn, type Walker, walkers } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";

// One sign-in each: the limit on tries holds for tests too, and argon2 takes its time.
for (const [walker, email] of Object.entries(walkers) as [Walker, string][]) {
  test(`${walker} signs in once for all journeys`, async ({ browser }) => {
    const door = doorOf(walker);
    if (existsSync(door)) {
      const kept = await browser.newContext({ storageState: door, baseURL: baseUrl });
      const answer = await kept.request.get("/fr/account", { maxRedirects: 0 });
      await kept.close();
      if (answer.status() === 200) return;
    }
    mkdirSync(dirname(door), { recursive: true, mode: 0o700 });
    const context = await browser.newContext({ baseURL: baseUrl });
    const page = await context.newPage();
    await signIn(page, email);
    await page.goto("/fr/account");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mon compte");
    await context.storageState({ path: door });
    await context.close();
  });
}
