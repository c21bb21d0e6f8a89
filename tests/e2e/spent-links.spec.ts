import { locales } from "../../src/lib/locales.ts";
import { phone } from "../support/pages.ts";
import { expect, test } from "../support/watched.ts";
import { wordsOf } from "../support/words.ts";

const links = [
  { room: "invitation", says: "invitations.accept", act: "invitations.accept.signIn", leads: "sign-in" },
  { room: "reset", says: "accounts.reset", act: "accounts.reset.askAgain", leads: "forgotten-password" },
  { room: "first-run", says: "organisations.setUp", act: "organisations.setUp.signIn", leads: "sign-in" },
] as const;

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  for (const locale of locales)
    test(`who opens a spent link in ${locale} reads what happened and where to go instead`, async ({
      page,
    }) => {
      const words = await wordsOf(locale);
      // Cut short by a mail program, and whole but unknown: one answer, which is that of a used one.
      for (const { room, says, act, leads } of links)
        for (const token of ["cut", "x".repeat(43)]) {
          const answer = await page.goto(`/${locale}/${room}/${token}`);
          expect(answer?.status()).toBe(200);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(`${says}.spentTitle`));
          await expect(page.getByText(words(`${says}.spentDetail`))).toBeVisible();
          const way = page.getByRole("main").getByRole("link", { name: words(act) });
          await expect(way).toHaveAttribute("href", `/${locale}/${leads}`);
        }
    });
});
