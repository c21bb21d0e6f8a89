import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const css = readFileSync(fileURLToPath(new URL("../../app/globals.css", import.meta.url)), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

type Theme = "light" | "dark";

function luminance(name: string, theme: Theme): number {
  const hex = tokens.get(name)?.[theme];
  if (!hex) throw new Error(`no token ${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast of two tokens, 1–21. */
function contrast(a: string, b: string, theme: Theme): number {
  const [low = 0, high = 0] = [luminance(a, theme), luminance(b, theme)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["background", "surface", "raised", "hover"];
const pairs = (inks: string[], on: string[]) =>
  inks.flatMap((ink) => on.map((ground) => [ink, ground] as const));

const text = [
  ...pairs(["ink", "secondary", "link", "danger", "accent"], grounds),
  ...pairs(["muted"], ["background", "surface", "raised"]),
  ...pairs(["ink", "accent"], ["accent-soft"]),
  ...["danger", "success", "warning"].flatMap((tone) => pairs([tone, "ink"], [`${tone}-soft`])),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ...pairs(["heat-ink"], ["heat-1", "heat-2", "heat-3", "heat-4"]),
  ["heat-ink-5", "heat-5"],
] as (readonly [string, string])[];

const marks = [
  ...pairs(
    ["institutional", "political", "territorial", "mark", "accent"],
    ["background", "surface", "raised"],
  ),
  ["control", "background"],
] as (readonly [string, string])[];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(text)("%s is readable on %s", (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(marks)("a mark of %s stands out on %s", (mark, ground) => {
    expect(contrast(mark, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe("the heat ramp", () => {
  it.each(["light", "dark"] as const)("goes one way only in the %s theme", (theme) => {
    const ramp = [1, 2, 3, 4, 5].map((step) => luminance(`heat-${step}`, theme));
    const sorted = [...ramp].sort((a, b) => (theme === "light" ? b - a : a - b));
    expect(ramp).toEqual(sorted);
  });
});
