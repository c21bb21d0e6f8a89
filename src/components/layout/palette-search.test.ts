import { describe, expect, it } from "vitest";
import { findItems } from "./palette-search";

const items = ["Réseaux", "Nouvel événement", "Événements", "Accords"].map((label) => ({
  label,
  href: label,
}));

describe("the palette", () => {
  it("finds words whatever their accents", () => {
    expect(findItems(items, "resea").map((item) => item.label)).toEqual(["Réseaux"]);
  });
  it("puts names that begin with what was typed first", () => {
    expect(findItems(items, "evenem").map((item) => item.label)).toEqual(["Événements", "Nouvel événement"]);
  });
  it("wants every word", () => {
    expect(findItems(items, "nouvel ev").map((item) => item.label)).toEqual(["Nouvel événement"]);
    expect(findItems(items, "nouvel zz")).toEqual([]);
  });
  it("shows everything before anything is typed", () => {
    expect(findItems(items, " ")).toHaveLength(4);
  });
});
