import { awake } from "../screens/acts.ts";
import type { Flow, Scene } from "./flow.ts";

/** What an officer does at a desk and on a phone. */
export const staffFlows: readonly Flow[] = [
  {
    name: "log a signed agreement",
    who: "officer",
    target: "≤ 60 s, ≤ 9 fields, 3 clicks or none with the keyboard",
    limits: { seconds: 60, fields: 9, clicks: 3 },
    play: async (scene) => {
      const { page, hands, words, fresh } = scene;
      await startAt(scene, "/c/valmer");
      await openForm(scene, "agreement");
      const form = page.locator("form", { has: page.locator("[name=kind]") });
      await form.waitFor();
      await hands.see(form);
      await hands.fill(form.locator("[name=partnerName], [name=_partners]"), fresh("Ville-Neuve"));
      await page.getByText(fresh("Ville-Neuve")).nth(1).waitFor();
      await hands.key("Escape");
      await hands.choose(form.locator("[name=kind]"), words("agreements.kind.twinning"));
      await hands.press(form.getByRole("button", { name: words("agreements.new") }));
      await page.waitForURL(/agreements\/AGR-/);
      await page.locator("h1", { hasText: fresh("Ville-Neuve") }).waitFor();
      return {};
    },
  },
  {
    name: "log a mission",
    who: "officer",
    target: "on a phone ≤ 45 s, ≤ 6 fields",
    limits: { seconds: 45, fields: 6 },
    play: async (scene) => {
      const { page, hands, words, fresh } = scene;
      await startAt(scene, "/c/valmer");
      await openForm(scene, "mission");
      const form = page.locator("form", { has: page.locator("[name=justification]") });
      await form.waitFor();
      await hands.see(form);
      await hands.fill(form.locator("[name=place], [name=_where]"), fresh("Baie"));
      await hands.key("Escape");
      await hands.fill(form.locator("[name=startsOn]"), "12/11/2026");
      await hands.fill(form.locator("[name=justification]"), "Collège");
      await hands.press(form.getByRole("button", { name: words("missions.new") }));
      await page.waitForURL(/missions\/MIS-/);
      await page.locator("h1", { hasText: fresh("Baie") }).waitFor();
      return {};
    },
  },
  {
    name: "switch language mid-form",
    who: "officer",
    target: "1 click, same page, nothing lost",
    limits: { clicks: 1, lost: 0 },
    play: async (scene) => {
      const { page, hands, fresh, locale } = scene;
      const other = locale === "fr" ? "es" : "fr";
      const typed = await typeAgreement(scene);
      hands.begin();
      await hands.press(page.locator(`header a[hreflang=${other}]`));
      await page.waitForURL(new RegExp(`/${other}/c/valmer/agreements/new`));
      await awake(page);
      await page
        .locator(`[value="${fresh("Port")}"]`)
        .first()
        .waitFor({ state: "attached" });
      return lost(scene, typed);
    },
  },
  {
    name: "connection lost while typing",
    who: "officer",
    target: "0 keystrokes lost",
    limits: { lost: 0 },
    play: async (scene) => {
      const { page, line, hands, words } = scene;
      const typed = await typeAgreement(scene, () => line.cut());
      const send = page.getByRole("button", { name: words("agreements.new") });
      await hands.press(send);
      await page.getByText(words("forms.offlineTitle")).waitFor();
      const { lost: gone = 0 } = await lost(scene, typed);
      await line.mend();
      await hands.press(send);
      await page.waitForURL(/agreements\/AGR-/);
      return { lost: gone };
    },
  },
];

/** Opens a page and waits until it answers to hands; the flow begins there. */
export async function startAt({ page, hands, locale }: Scene, path: string): Promise<void> {
  await page.goto(`/${locale}${path}`);
  await awake(page);
  hands.begin();
}

/** From anywhere to the form of a new record: the phone's Add, a desk's Today, or the key `c`. */
async function openForm({ page, hands, words }: Scene, noun: "agreement" | "mission") {
  const name = words(`layout.create.${noun}`);
  if (hands.way === "keyboard") {
    await hands.key("c");
    await page.getByRole("dialog").waitFor();
    await hands.write(name.split(" ").at(-1) ?? name);
    await page.getByRole("option", { name }).first().waitFor();
    await hands.key("Enter");
  } else if (hands.phone) {
    await hands.press(page.locator("nav.fixed button[aria-haspopup=dialog]").first());
    await hands.press(page.getByRole("dialog").getByRole("link", { name }));
  } else if (noun === "agreement") await hands.press(page.getByRole("main").getByRole("link", { name }));
  else {
    await hands.press(page.getByRole("link", { name: words("layout.nav.missions"), exact: true }).first());
    await hands.press(page.getByRole("main").getByRole("link", { name }));
  }
  await page.waitForURL(new RegExp(`${noun}s/new`));
}

/** Types most of an agreement; `midway` happens once the partner stands. @returns what was typed, by field */
async function typeAgreement(scene: Scene, midway: () => Promise<unknown> = async () => {}) {
  const { page, hands, words, fresh } = scene;
  await startAt(scene, "/c/valmer/agreements/new");
  const typed = { partnerName: fresh("Port"), measurableObjective: "Vingt classes jumelées avant 2028" };
  await hands.fill(page.locator("[name=partnerName], [name=_partners]"), typed.partnerName);
  await hands.key("Escape");
  await midway();
  await hands.choose(page.locator("[name=kind]"), words("agreements.kind.charter"));
  await hands.fill(page.locator("[name=measurableObjective]"), typed.measurableObjective);
  await page.waitForTimeout(600); // A person lifts the hands; the draft is kept meanwhile.
  return { ...typed, kind: "charter" };
}

/** Counts what stands in the form no longer. */
async function lost({ page }: Scene, typed: Record<string, string>): Promise<Record<string, number>> {
  let gone = 0;
  for (const [name, text] of Object.entries(typed)) {
    const now = await page.locator(`[name=${name}]`).inputValue();
    if (now !== text) gone += Math.max(1, text.length - now.length);
  }
  return { lost: gone };
}
