import type { Page } from "@playwright/test";

/** Waits until React has taken the page over, so that a press is not lost on dead controls. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // What sends a form is awake with it, also where it is drawn as plain text.
    const apart = "main form, main button:not([type=submit]), header button, [role=dialog] form";
    const controls = [...document.querySelectorAll(apart)];
    return controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")));
  });
}

/** Sends the page's form as it stands and waits for the summary of what is wrong. */
export const sendAsItStands = (page: Page) => send(page, "main form:not([method=get])");

/** Sends the invitation of a page that holds other forms too, without saying who is invited. */
export const inviteNobody = (page: Page) => send(page, "main form:has([name=email])");

async function send(page: Page, form: string): Promise<void> {
  await awake(page);
  await page.locator(form).last().locator("button[type=submit]").last().click();
  await page.locator("main [role=alert], main [aria-invalid=true]").first().waitFor();
}

/** Signs in with words that open nothing. */
export async function signInWrongly(page: Page): Promise<void> {
  await awake(page);
  await page.locator("input[name=email]").fill("personne@valmer.example");
  await page.locator("input[name=password]").fill("ceci-n-ouvre-rien");
  await sendAsItStands(page);
}

/** Opens the form of a new record over the list, where the list's own button leads. */
export const openSheet = (noun: string) => async (page: Page) => {
  await awake(page);
  await page.locator(`main a[href$="/${noun}/new"]`).first().click();
  await page.locator("[role=dialog] form").waitFor();
};

/** Opens the palette and asks it for a word. */
export async function openPalette(page: Page): Promise<void> {
  await awake(page);
  await page.keyboard.press("Control+k");
  const field = page.locator("[role=dialog] input").first();
  await field.waitFor();
  await field.fill("jumel");
  await page.waitForTimeout(900);
}

/** Opens one of the phone's sheets: the second button adds, the last shows every place. */
export const openPhoneSheet = (which: "add" | "more") => async (page: Page) => {
  await awake(page);
  const buttons = page.locator("nav.fixed button[aria-haspopup=dialog]");
  await (which === "add" ? buttons.first() : buttons.last()).click();
  await page.locator("[role=dialog]").waitFor();
};

/** Opens the menu that carries the person's name. */
export async function openUserMenu(page: Page): Promise<void> {
  await awake(page);
  await page.locator("header button[popovertarget], header button[aria-haspopup=menu]").last().click();
}

/** Asks for something that must be confirmed. */
export const askToConfirm = (name: RegExp) => async (page: Page) => {
  await awake(page);
  await page.locator("main").getByRole("button", { name }).first().click();
  await page.locator("[role=dialog], [role=alertdialog]").first().waitFor();
};

/** Sends a file that is no list. */
export async function sendWrongFile(page: Page): Promise<void> {
  await awake(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from("\x89PNG\r\n\x1a\nnothing"),
    });
  await page.locator("main [role=alert], main [aria-invalid=true]").first().waitFor();
}
