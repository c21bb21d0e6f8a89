import type { Locale } from "../../src/lib/locales.ts";
import type { Seen } from "./look.ts";
import type { Found } from "./shoot.ts";

/** What a machine says of one screen in one language, point by point of the checklist in docs/look.md. */
export type Judged = {
  name: string;
  state: string;
  locale: Locale;
  /** Every fault found, under its point's number; 0 for what has no point of its own. */
  faults: Record<number, string[]>;
  /** Figures that help a person to judge the other points. */
  facts: {
    status: number;
    htmlBytes: number;
    milliseconds: number;
    sizes: number[];
    weights: string[];
    leftEdges: number[];
    primaries: number;
    smallestTarget: string;
    printedPages?: number;
  };
};

/** Points on which the machine's silence is a pass; on the others it only finds faults, and a person says the rest. */
export const machinePoints: readonly number[] = [4, 5, 6, 11, 12, 14, 15, 17, 18];

const mostSizes = 4;
const mostWeights = 3;
const rowsAtDesk = 14;

/** Judges what was found. Contrast, focus, paper and tables are judged once, in the language drawn thoroughly. */
export function judge(found: Found, stray: (locale: Locale, texts: readonly string[]) => string[]): Judged {
  const { screen, locale, widths } = found;
  const faults: Record<number, string[]> = {};
  const blame = (point: number, ...what: string[]) => {
    if (what.length > 0) faults[point] = [...(faults[point] ?? []), ...what];
  };
  if (found.failed) blame(0, found.failed);
  if (found.status >= 500 && !screen.broken) blame(0, `answered ${found.status}`);
  for (const [width, seen] of Object.entries(widths)) judgeWidth(Number(width), seen, blame);
  const widest = widths[1280] ?? widths[390];
  if (widest) blame(12, ...stray(locale, widest.texts).map((text) => `English: ${text.slice(0, 60)}`));
  for (const fault of found.axe)
    blame(fault.startsWith("color-contrast") ? 5 : fault.startsWith("target-size") ? 13 : 0, fault);
  for (const name of found.dark?.faintBorders ?? []) blame(5, `border of ${name} in dark`);
  if (found.dark?.background === "rgb(0, 0, 0)") blame(19, "pure black");
  blame(17, ...found.focus);
  if (found.paper?.overflow) blame(18, `${found.paper.overflow} px wider than the sheet`);
  if (found.paper?.navigation) blame(18, "navigation is printed");
  return {
    name: screen.name,
    state: screen.state,
    locale,
    faults,
    facts: {
      status: found.status,
      htmlBytes: found.bytes,
      milliseconds: found.milliseconds,
      sizes: widest?.sizes ?? [],
      weights: widest?.weights ?? [],
      leftEdges: widest?.leftEdges ?? [],
      primaries: widest?.primaries ?? 0,
      smallestTarget: describe(widths[390]?.smallestTarget),
      ...(found.paper?.pages === undefined ? {} : { printedPages: found.paper.pages }),
    },
  };
}

function judgeWidth(width: number, seen: Seen, blame: (point: number, ...what: string[]) => void): void {
  if (seen.titles !== 1) blame(1, `${seen.titles} titles at ${width}`);
  if (seen.sizes.length > mostSizes) blame(4, `sizes ${seen.sizes.join(" ")} at ${width}`);
  if (seen.weights.length > mostWeights) blame(4, `weights ${seen.weights.join(" ")} at ${width}`);
  blame(5, ...seen.faintBorders.map((name) => `border of ${name} at ${width}`));
  if (width >= 768) blame(6, ...seen.ragged.slice(0, 3).map((text) => `${text} at ${width}`));
  blame(9, ...seen.bareFigures.map((name) => `no title, table or download: ${name} at ${width}`));
  blame(11, ...seen.clipped.slice(0, 3).map((text) => `cut: ${text} at ${width}`));
  if (seen.overflow > 0) blame(width === 320 ? 14 : 12, `${seen.overflow} px too wide at ${width}`);
  if (width === 390) blame(13, ...seen.smallPrimary.map((name) => `main act under 44: ${name}`));
  if (width !== 1280) return;
  for (const { beyond } of seen.tables) if (beyond > 1) blame(15, `${beyond} px of columns out of sight`);
  for (const { rows, visible, headSticks, firstSticks, sorted } of seen.tables.filter(
    (table) => table.rows >= 8,
  )) {
    if (!headSticks) blame(15, "head does not stick");
    if (!firstSticks) blame(15, "first column does not stick");
    if (!sorted) blame(15, "no sort state");
    if (rows >= rowsAtDesk && visible < rowsAtDesk) blame(15, `${visible} rows at 900`);
  }
}

function describe(target: Seen["smallestTarget"] | undefined): string {
  return target ? `${target.size} ${target.name}` : "";
}
