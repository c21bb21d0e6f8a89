import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "@playwright/test";
import type { Locale } from "../../src/lib/locales.ts";
import type { Found } from "./shoot.ts";

const columnWidth = 930;

/** Lays all pictures of a language on one page, `index-<locale>.html`, and draws that page. */
export async function drawContactSheet(
  browser: Browser,
  out: string,
  locale: Locale,
  found: readonly Found[],
): Promise<void> {
  const own = found.filter((one) => one.locale === locale);
  const html = join(out, `index-${locale}.html`);
  writeFileSync(html, pageOf(locale, own));
  const context = await browser.newContext({ viewport: { width: columnWidth * 2 + 48, height: 1000 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(html).href, { waitUntil: "load", timeout: 120_000 });
  await page.screenshot({ path: join(out, `index-${locale}.png`), fullPage: true, timeout: 120_000 });
  await context.close();
}

function pageOf(locale: Locale, found: readonly Found[]): string {
  const blocks = found.map(
    ({ screen, pictures, failed, status }) =>
      `<section><h2>${screen.name} <small>${screen.state} · ${status}${
        failed ? ` · <b>${escaped(failed)}</b>` : ""
      }</small></h2><div>${pictures.map((name) => thumbnail(locale, name)).join("")}</div></section>`,
  );
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Screens · ${locale}</title><style>
body{margin:16px;font:12px/16px sans-serif;background:#d0d5dd;display:grid;grid-template-columns:repeat(2,${columnWidth}px);gap:16px}
h2{font-size:12px;margin:0 0 4px}small{font-weight:400;color:#475467}b{color:#b42318}
div{display:flex;gap:4px}img{height:140px;object-fit:cover;object-position:top left;background:#fff}
</style>${blocks.join("\n")}</html>`;
}

/** A picture's first window: what is seen before anybody scrolls. */
function thumbnail(locale: Locale, name: string): string {
  const width = Number(/-(\d+)-\w+\.png$/.exec(name)?.[1] ?? 688);
  const height = width === 688 ? 973 : width < 500 ? 844 : 900;
  const shown = Math.round((140 * width) / height);
  return `<a href="${locale}/${name}"><img src="${locale}/${name}" alt="${name}" style="width:${shown}px"></a>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
