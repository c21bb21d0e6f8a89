import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { loadMessages } from "@/i18n/messages.ts";
import { locales } from "@/lib/locales.ts";
import type { DimensionView } from "../schema.ts";
import { type Finding, findingOf } from "./finding.ts";

const names: Record<string, string> = { I: "Institutional", P: "Political", T: "Territorial" };

function dimension(
  code: string,
  score: number | null,
  delta: number | null = null,
  have = 7,
  of = 9,
): DimensionView {
  const change = { from: "2024", start: null, delta, coverageEffect: 0, matched: 5 };
  return {
    node: { code, score, have, of } as DimensionView["node"],
    sinceZero: delta === null ? null : change,
    sinceBefore: null,
  } as DimensionView;
}

const find = (...views: DimensionView[]) => findingOf(views, ({ node }) => names[node.code] ?? node.code);

async function written(finding: Finding, locale: (typeof locales)[number]): Promise<string> {
  const t = createTranslator({ locale, messages: await loadMessages(locale), namespace: "brief" });
  const say = ({ key, ...values }: Finding["first"]) => t(`finding.${key}` as never, values as never);
  return finding.second
    ? t("finding.join" as never, { first: say(finding.first), second: say(finding.second) } as never)
    : say(finding.first);
}

describe("the finding of a period", () => {
  it("names the dimension behind and the largest change", async () => {
    const finding = find(dimension("I", 58, 0.4), dimension("P", 41, 0), dimension("T", 63, 4.2));
    expect(finding).toMatchObject({
      first: { key: "behind", code: "P" },
      second: { key: "up", code: "T" },
      since: "2024",
    });
    if (!finding) throw new Error("no finding");
    expect(await written(finding, "fr")).toBe(
      "La dimension politique reste en retrait, les retombées territoriales progressent",
    );
    expect(await written(finding, "es")).toBe(
      "La dimensión política queda rezagada; los efectos en el territorio avanzan",
    );
  });
  it("says in one clause that the dimension behind is itself the one that moved", () => {
    expect(find(dimension("I", 58), dimension("P", 41, 6), dimension("T", 63))).toMatchObject({
      first: { key: "behindUp", code: "P" },
      second: { key: "ahead", code: "T" },
    });
    expect(find(dimension("I", 58), dimension("P", 41, -6))).toMatchObject({ first: { key: "behindDown" } });
  });
  it("calls nothing behind when the displayed scores are less than five points apart", () => {
    expect(find(dimension("I", 50), dimension("P", 53), dimension("T", 54.94))).toMatchObject({
      first: { key: "level" },
      second: null,
    });
  });
  it("does not speak of a change below one point as displayed", () => {
    expect(find(dimension("I", 30, 0.94), dimension("P", 60))).toMatchObject({
      second: { key: "ahead" },
      since: null,
    });
    expect(find(dimension("I", 30), dimension("P", 60, 0.96))).toMatchObject({
      second: { key: "up", code: "P" },
    });
  });
  it("with one score says so, and which dimension lacks most data", () => {
    expect(
      find(dimension("I", null, null, 3, 9), dimension("P", 44), dimension("T", null, null, 2, 7)),
    ).toMatchObject({
      first: { key: "alone", code: "P" },
      second: { key: "lacking", code: "I", have: 3, of: 9 },
    });
  });
  it("with no score says what is missing most", () => {
    expect(find(dimension("I", null, null, 3, 9), dimension("P", null, null, 0, 9))).toMatchObject({
      first: { key: "missing", code: "P", have: 0, of: 9 },
      second: null,
    });
    expect(find()).toBeNull();
  });
  it("reads as a sentence in the four languages, for the three dimensions and for a framework of others", async () => {
    const cases = ["I", "P", "T", "X"].flatMap((code) => {
      const other = code === "I" ? "P" : "I";
      return [
        find(dimension(code, 20, 3), dimension(other, 60)),
        find(dimension(code, 20, -3), dimension(other, 60)),
        find(dimension(code, 20), dimension(other, 60, 3)),
        find(dimension(code, 60, -3), dimension(other, 20)),
        find(dimension(code, 60), dimension(other, 61)),
        find(dimension(code, 60, 2), dimension(other, null)),
        find(dimension(code, 60, -2), dimension(other, null)),
        find(dimension(code, 60), dimension(other, null)),
        find(dimension(code, null)),
      ];
    });
    for (const locale of locales)
      for (const finding of cases) {
        if (!finding) throw new Error("no finding");
        const text = await written(finding, locale);
        expect(text).toMatch(/^[\p{Lu}][^{}]{15,}$/u);
        expect(text).not.toMatch(/finding\.|undefined/);
      }
  });
});
