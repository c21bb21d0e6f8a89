import { describe, expect, it } from "vitest";
import { localeOfPath, localePath, negotiateLocale, switchLocale } from "./routing.ts";

describe("a first visit", () => {
  it("gets the language its browser prefers among ours", () => {
    expect(negotiateLocale(undefined, "de-DE,de;q=0.9,pt-BR;q=0.8,en;q=0.7")).toBe("pt");
  });
  it("obeys weights, not the order they are written in", () => {
    expect(negotiateLocale(undefined, "en;q=0.3, es-UY;q=0.9")).toBe("es");
  });
  it("never gets a language refused with weight zero", () => {
    expect(negotiateLocale(undefined, "es;q=0, en;q=0.1")).toBe("en");
  });
  it("falls back to French where no language of ours is asked for", () => {
    expect(negotiateLocale(undefined, "de, ja")).toBe("fr");
    expect(negotiateLocale(undefined, null)).toBe("fr");
  });
});

describe("a returning reader", () => {
  it("keeps the language last read, whatever the browser says", () => {
    expect(negotiateLocale("es", "en")).toBe("es");
  });
  it("is not misled by a cookie that names no language of ours", () => {
    expect(negotiateLocale("xx", "en")).toBe("en");
  });
});

describe("switching language", () => {
  it("keeps page and query", () => {
    expect(switchLocale("/fr/c/montevideo/agreements?status=signed&page=2", "es")).toBe(
      "/es/c/montevideo/agreements?status=signed&page=2",
    );
  });
  it("works on the home page", () => {
    expect(switchLocale("/fr", "en")).toBe("/en");
    expect(switchLocale("/", "en")).toBe("/en");
  });
  it("does not mistake a word that starts like a language for one", () => {
    expect(localeOfPath("/french/x")).toBeNull();
    expect(localePath("pt", "/")).toBe("/pt");
  });
});
