import { describe, expect, it } from "vitest";
import { importRevisionSettings, importSettings } from "../schema.ts";
import { mergeSettings } from "./merge-settings.ts";

const current = {
  sheet: 0,
  headerRow: 7,
  mapping: { partner: 2, signedOn: 7, title: 5 },
  dateOrder: "dmy",
  dateOrderCertain: true,
  decimal: ",",
  decimalCertain: true,
};
const decided = importSettings.parse({
  kind: "twinning",
  corrections: { 60: { signedOn: "2011" } },
  decisions: { 96: "skip" },
  includeAttention: true,
});
const change = (settings: object, now = current) =>
  mergeSettings(decided, importRevisionSettings.parse(settings), now);

describe("a reading sent back as it stands", () => {
  it("changes nothing that was decided", () => {
    const form = {
      headerRow: "7",
      dateOrder: "dmy",
      decimal: ",",
      mapping: { partner: "2", signedOn: "7", title: "5", notes: "none" },
    };
    expect(change(form)).toEqual({ ...decided, mapping: {} });
  });

  it("confirms an order of dates that was a guess", () => {
    expect(change({ dateOrder: "dmy" }, { ...current, dateOrderCertain: false })).toMatchObject({
      dateOrder: "dmy",
    });
  });
});

describe("a change of mind", () => {
  it("moves a column from the field that had it to the field that was chosen", () => {
    const form = { mapping: { partner: "2", signedOn: "7", title: "5", endsOn: "7" } };
    expect(change(form).mapping).toEqual({ endsOn: 7, signedOn: null });
  });

  it("adds up with mended cells and decisions, and takes a decision back", () => {
    const merged = change({
      corrections: { 60: { endsOn: "2020" }, 61: { title: "Pacte" } },
      decisions: { 96: "undecided", 97: "include" },
    });
    expect(merged.corrections).toEqual({ 60: { signedOn: "2011", endsOn: "2020" }, 61: { title: "Pacte" } });
    expect(merged.decisions).toEqual({ 97: "include" });
    expect(merged.includeAttention).toBe(true);
  });

  it("forgets rows and columns when the heading lies elsewhere, but not the answers for the whole file", () => {
    expect(change({ headerRow: "3" })).toMatchObject({
      headerRow: 3,
      kind: "twinning",
      corrections: {},
      decisions: {},
      mapping: {},
    });
  });
});
