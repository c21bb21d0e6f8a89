import { describe, expect, it } from "vitest";
import { onlyHome } from "./present.ts";
import { administersAs, conventionsOf, isNamed, landingOf, slugFor } from "./rules.ts";

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

describe("whoever looks for an organisation", () => {
  const evry = { name: "Évry-sur-Mer", slug: "evry-sur-mer-2" };
  it("finds it by any words of its name, whatever their accents or order", () => {
    for (const search of ["", "évry", "EVRY", "mer evry", "sur-mer-2"])
      expect(isNamed(evry, search)).toBe(true);
    for (const search of ["evreux", "evry quito"]) expect(isNamed(evry, search)).toBe(false);
  });
});

describe("somebody with one place to go", () => {
  const place = { slug: "quito", name: "Quito", kind: "city", role: "editor", demonstration: false } as const;
  const home = (operator: boolean, ...organisations: (typeof place)[]) =>
    onlyHome({ email: "a@example.org", operator, organisations });
  it("lands there: in the organisation, or on the list of all for who runs the platform", () => {
    expect(home(false, place)).toBe("/c/quito");
    expect(home(true)).toBe("/organisations");
  });
  it("chooses where there are several, or none", () => {
    for (const landing of [home(false), home(false, place, place), home(true, place)])
      expect(landing).toBeNull();
  });
});
