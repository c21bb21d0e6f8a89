/** What can be told about a page by looking at it from inside, at one width. All lengths in CSS pixels. */
export type Seen = {
  overflow: number;
  clipped: string[];
  sizes: number[];
  weights: string[];
  leftEdges: number[];
  smallestTarget: { size: number; name: string } | null;
  smallPrimary: string[];
  primaries: number;
  titles: number;
  lead: boolean;
  faintBorders: string[];
  ragged: string[];
  bareFigures: string[];
  tables: {
    rows: number;
    visible: number;
    beyond: number;
    headSticks: boolean;
    firstSticks: boolean;
    sorted: boolean;
  }[];
  background: string;
  texts: string[];
};

/** Runs in the browser: looks at the page as it stands. It may use nothing from outside itself. */
export function look(): Seen {
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 1 &&
      box.height > 1 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };
  const nameOf = (element: Element) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "")
      .trim()
      .replace(/\s+/g, " ")
      .slice(0, 50) || element.tagName.toLowerCase();

  const holders: HTMLElement[] = [];
  const texts = new Set<string>();
  const main = document.querySelector("[role=dialog]") ?? document.querySelector("main") ?? document.body;
  const screen = main.matches("[role=dialog]") ? main : document.body; // What lies under a sheet is another screen.
  const walk = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    const text = (node.textContent ?? "").trim();
    if (!holder || !text || /^(SCRIPT|STYLE|NOSCRIPT|OPTION|TITLE)$/.test(holder.tagName) || !shown(holder))
      continue;
    holders.push(holder);
    // What says that it is in another language is no stray word.
    if (holder.closest("[lang]") === document.documentElement) texts.add(text.replace(/\s+/g, " "));
  }
  for (const element of screen.querySelectorAll("*"))
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      const text = element.getAttribute(name)?.trim();
      if (text && shown(element)) texts.add(text);
    }
  const clipped = new Set<string>();
  const asked = new Set<HTMLElement>();
  for (const holder of holders)
    for (
      let at: HTMLElement | null = holder;
      at && at !== document.body && !asked.has(at);
      at = at.parentElement
    ) {
      asked.add(at);
      const style = getComputedStyle(at);
      if (!/hidden|clip/.test(style.overflowX + style.overflowY) || at.clientWidth < 8) continue;
      const cut =
        at.scrollWidth > at.clientWidth + 1 && style.overflowX !== "auto" && style.overflowX !== "scroll";
      if (cut || (at.scrollHeight > at.clientHeight + 2 && /hidden|clip/.test(style.overflowY)))
        clipped.add(nameOf(at));
    }

  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const clear = (color: string) => color === "transparent" || /,\s*0\)$|\/\s*0\)$/.test(color);
  const behind = (element: Element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!clear(color)) return color;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const faintBorders = new Set<string>();
  for (const field of document.querySelectorAll("input:not([type=hidden],[type=file]), select, textarea")) {
    const style = getComputedStyle(field);
    if (!shown(field) || Number.parseFloat(style.borderTopWidth) === 0 || style.appearance === "auto")
      continue;
    const [light = 0, dark = 0] = [luminance(style.borderTopColor), luminance(behind(field))].sort(
      (a, b) => b - a,
    );
    if ((light + 0.05) / (dark + 0.05) < 3) faintBorders.add(field.getAttribute("name") ?? nameOf(field));
  }

  const targets = [...screen.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
    .filter(
      (target) =>
        shown(target) && getComputedStyle(target).display !== "inline" && !target.closest(".sr-only"),
    )
    .map((target) => {
      const box = (target.closest("label") ?? target).getBoundingClientRect();
      return { size: Math.round(Math.min(box.width, box.height)), name: nameOf(target) };
    })
    .sort((a, b) => a.size - b.size);
  const accent = (() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--color-accent)";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  })();
  const primaries = [...main.querySelectorAll("a, button")].filter(
    (one) => shown(one) && getComputedStyle(one).backgroundColor === accent,
  );

  const edges = new Map<number, number>();
  for (const block of main.querySelectorAll(
    "h1, h2, h3, p, section, form, figure, dl, ul, ol, table, label",
  )) {
    if (!shown(block) || block.closest("td, th, li, nav, button, dd, details, .sr-only, figure *")) continue;
    const left = Math.round(block.getBoundingClientRect().left / 4) * 4;
    edges.set(left, (edges.get(left) ?? 0) + 1);
  }

  const number = /^[−–-]?[\d\u00a0\u202f .,]*\d([\u00a0\u202f ]?%)?$/;
  const ragged = new Set<string>();
  for (const cell of main.querySelectorAll("table td:not([class^=heat])")) {
    const style = getComputedStyle(cell);
    const text = (cell.textContent ?? "").trim();
    if (!shown(cell) || !number.test(text) || /^\d{4}$/.test(text)) continue; // A year is a date.
    if (!/right|end/.test(style.textAlign) || !style.fontVariantNumeric.includes("tabular-nums"))
      ragged.add(text);
  }

  const tables = [...main.querySelectorAll("table")].filter(shown).map((table) => {
    const head = table.tHead?.rows[0]?.cells[0];
    const first = table.tBodies[0]?.rows[0]?.cells[0];
    const rows = [...(table.tBodies[0]?.rows ?? [])].filter(shown);
    return {
      rows: rows.length,
      // Of a list, what is there before anybody scrolls; of a table further down, what a window holds.
      visible:
        table.getBoundingClientRect().top < 450
          ? rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length
          : Math.floor((innerHeight - 120) / Math.max(1, table.offsetHeight / Math.max(1, rows.length))),
      beyond: (() => {
        const region = table.closest(".scrolls, .overflow-x-auto");
        return region ? Math.max(0, region.scrollWidth - region.clientWidth) : 0;
      })(),
      headSticks: head !== undefined && getComputedStyle(head).position === "sticky",
      firstSticks: first !== undefined && getComputedStyle(first).position === "sticky",
      sorted:
        !table.querySelector("thead a") || table.querySelector("[aria-sort]:not([aria-sort=none])") !== null,
    };
  });
  const title = main.querySelector("h1, h2");
  return {
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    clipped: [...clipped],
    sizes: [
      ...new Set(holders.map((one) => Math.round(Number.parseFloat(getComputedStyle(one).fontSize)))),
    ].sort((a, b) => a - b),
    weights: [...new Set(holders.map((one) => getComputedStyle(one).fontWeight))].sort(),
    leftEdges: [...edges]
      .filter(([, count]) => count > 1)
      .map(([left]) => left)
      .sort((a, b) => a - b),
    smallestTarget: targets[0] ?? null,
    smallPrimary: primaries.filter((one) => one.getBoundingClientRect().height < 44).map(nameOf),
    primaries: primaries.length,
    titles: [...document.querySelectorAll("h1")].filter(shown).length,
    lead: title?.closest("header, div, section")?.querySelector("p") != null,
    faintBorders: [...faintBorders],
    ragged: [...ragged],
    bareFigures: [...main.querySelectorAll("figure")]
      .filter(
        (figure) =>
          shown(figure) &&
          !["figcaption", "details", "a[download]"].every((part) => figure.querySelector(part)),
      )
      .map(nameOf),
    tables,
    background: getComputedStyle(document.documentElement).backgroundColor,
    texts: [...texts],
  };
}
