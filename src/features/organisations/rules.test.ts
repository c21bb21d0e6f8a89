import { describe, expect, it } from "vitest";
import { administersAs, conventionsOf, landingOf, slugFor } from "./rules.ts";

describe("the address of a new organisation", () => {
  it("is its name without accents", () =>
    expect(slugFor("Vera Cruz – Évry", new Set())).toBe("vera-cruz-evry"));
  it("is numbered where another has it", () =>
    expect(slugFor("Quito", new Set(["quito", "quito-2"]))).toBe("quito-3"));
  it("is never a word of the house, nor empty", () => {
    expect(slugFor("Settings", new Set())).toBe("settings-2");
    expect(slugFor("北京", new Set())).toBe("organisation");
  });
});

describe("a new organisation", () => {
  it("writes numbers and money as its country does", () => {
    expect(conventionsOf("UY", "fr")).toEqual({
      formatLocale: "es-UY",
      currency: "UYU",
      languages: ["es"],
      timeZone: "America/Montevideo",
    });
    expect(conventionsOf("TD", "fr").currency).toBe("XAF");
  });
  it("falls back on the language of whoever founds it", () =>
    expect(conventionsOf("DE", "pt").formatLocale).toBe("pt-BR"));
  it("is administered by an admin in a city, by a coordinator in a network", () => {
    expect(administersAs("city")).toBe("admin");
    expect(administersAs("network")).toBe("coordinator");
  });
});

describe("who comes to work", () => {
  const city = { kind: "city", slug: "valmer" } as const;
  it("lands on the brief as an elected official, on what is due as staff", () => {
    expect(landingOf({ ...city, role: "viewer" })).toBe("/c/valmer/brief");
    expect(landingOf({ ...city, role: "editor" })).toBe("/c/valmer");
  });
  it("lands on the network's coverage, whatever the role there", () => {
    expect(landingOf({ kind: "network", slug: "red", role: "viewer" })).toBe("/n/red");
  });
});
