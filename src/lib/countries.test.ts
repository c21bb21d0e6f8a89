import { describe, expect, it } from "vitest";
import { countriesIn, countryCodeOf, countryCodes, countryName } from "./countries.ts";

describe("a country", () => {
  it("is one of 249 codes of ISO 3166-1, or Kosovo", () => {
    expect(new Set(countryCodes).size).toBe(250);
    expect(countryCodes).toContain("XK");
  });
  it("is recognised by the names people write", () => {
    const written = {
      GB: ["regno unito", "Royaume-Uni", "UK", "inghilterra", "Reino Unido"],
      US: ["USA", "stati uniti", "États-Unis", "EE.UU.", "EUA", "U.S.A."],
      CZ: ["rep. ceca", "Czech Republic", "Chéquia", "République tchèque"],
      CI: ["costa d'avorio", "Côte d’Ivoire", "Ivory Coast"],
      CD: ["rd del congo", "RDC", "Democratic Republic of the Congo"],
      BR: ["brasile", "Brésil", "Brasil", "br"],
      NL: ["paesi bassi", "Pays-Bas", "the Netherlands", "Países Bajos"],
      TR: ["turchia", "Turkey", "Türkiye", "Turquie"],
      CG: ["Republic of the Congo"],
    };
    for (const [code, names] of Object.entries(written))
      for (const name of names) expect([name, countryCodeOf(name)]).toEqual([name, code]);
  });
  it("is not invented for unions, empires and file paths", () => {
    for (const text of [
      "unione europea",
      "Austria-Hungary",
      "nationalflagge",
      "kurdistan",
      "europa",
      "",
      "t430222130",
    ])
      expect(countryCodeOf(text)).toBeNull();
  });
  it("is known again by its name in every language of the interface", () => {
    for (const locale of ["fr", "es", "pt", "en"])
      for (const { code, name } of countriesIn(locale))
        expect([name, countryCodeOf(name)]).toEqual([name, code]);
    expect(countryName("TD", "fr")).toBe("Tchad");
  });
});
