import type { Locator, Page } from "@playwright/test";

/** A pointer (a finger on a phone) with keys for text, or the keyboard alone. */
export type Way = "pointer" | "keyboard";

// The keystroke-level model (Card, Moran and Newell 1980), in seconds: a person who types as most do, not an expert.
const pointing = 1.3; // To a target, and the press.
const deskKey = 0.28;
const thumbKey = 0.33; // Two thumbs: 36 words a minute (Palin and others 2019).
const thought = 1.35; // Before each step.

/** Hands that do what a person would, and count it. */
export type Hands = ReturnType<typeof handsOn>;

/** Takes a page in hand. `phone` types with thumbs. */
export function handsOn(page: Page, way: Way, phone: boolean) {
  const toll = { clicks: 0, keys: 0, touched: 0, steps: 0, fields: 0 };
  let began = performance.now();

  async function key(name: string) {
    toll.keys += 1;
    await page.keyboard.press(name);
  }
  /** Walks by Tab to where the keyboard must be. @throws where it cannot get there */
  async function reach(target: Locator) {
    await target.waitFor({ state: "attached" });
    for (let step = 0; step < 160; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await key("Tab");
    }
    throw new Error(`The keyboard does not reach ${target}`);
  }
  async function enter(target: Locator) {
    toll.steps += 1;
    toll.touched += 1;
    if (way === "keyboard") await reach(target);
    else if (!(await target.evaluate((element) => element === document.activeElement))) await target.click();
  }
  return {
    way,
    phone,
    toll,
    key,
    /** From here on it counts: the walker stands where the flow begins. */
    begin() {
      Object.assign(toll, { clicks: 0, keys: 0, touched: 0, steps: 0, fields: 0 });
      began = performance.now();
    },
    /** Follows a link or presses a button. */
    async press(target: Locator) {
      toll.steps += 1;
      if (way === "keyboard") {
        await reach(target);
        return key("Enter");
      }
      toll.clicks += 1;
      await target.click();
    },
    /** Types where the focus is. */
    async write(text: string) {
      toll.keys += text.length;
      await page.keyboard.type(text);
    },
    /** Writes into a field, over what stands there. */
    async fill(target: Locator, text: string) {
      await enter(target);
      if (await target.inputValue()) await key("ControlOrMeta+a");
      toll.keys += text.length;
      await page.keyboard.type(text);
    },
    /** Chooses from a closed list by its word; the keyboard types the word's first letters. */
    async choose(target: Locator, label: string) {
      if (way === "keyboard") {
        await enter(target);
        toll.keys += label.length;
        return page.keyboard.type(label);
      }
      toll.steps += 1;
      toll.touched += 2; // Opened, and the word pointed at.
      await target.selectOption({ label });
    },
    /** Hands a file to the chooser that a button opens: the press, and one more in the system's own window. */
    async offer(button: Locator, file: string) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), this.press(button)]);
      toll[way === "keyboard" ? "keys" : "clicks"] += 1;
      await chooser.setFiles(file);
    },
    /** Counts what a form shows to fill in: names, not boxes of one choice. */
    async see(form: Locator) {
      const names = await form
        .locator("input:not([type=hidden]):not([aria-hidden=true]), select, textarea")
        .evaluateAll((controls) => controls.map((control) => control.getAttribute("name")));
      toll.fields = new Set(names).size;
    },
    /** What it came to: `waited` is the machine's share, `seconds` the machine's and a person's by the model. */
    count() {
      const waited = (performance.now() - began) / 1000;
      const pointed = way === "keyboard" ? 0 : toll.clicks + toll.touched;
      const by = pointed * pointing + toll.keys * (phone ? thumbKey : deskKey) + toll.steps * thought;
      const { clicks, keys, fields } = toll;
      return { clicks, keys, fields, waited: tenth(waited), seconds: tenth(waited + by) };
    },
  };
}

const tenth = (seconds: number) => Math.round(seconds * 10) / 10;
