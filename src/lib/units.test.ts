import { describe, expect, it } from "vitest";
import { unitAfter, unitNumbers, withUnit } from "./units.ts";

describe("the unit of an indicator", () => {
  it("agrees with its number in each language", () => {
    const said = (value: number) => [
      unitAfter(value, "responsabilités", "fr", "fr-FR"),
      unitAfter(value, "cargos", "es", "es-CO"),
      unitAfter(value, "cargos", "pt", "pt-BR"),
      unitAfter(value, "roles", "en", "en-GB"),
    ];
    expect(said(0)).toEqual(["responsabilité", "cargos", "cargo", "roles"]);
    expect(said(1)).toEqual(["responsabilité", "cargo", "cargo", "role"]);
    expect(said(2)).toEqual(["responsabilités", "cargos", "cargos", "roles"]);
    expect(unitAfter(1, "heures par personne et par an", "fr", "fr-FR")).toBe("heure par personne et par an");
  });

  it("names nothing for a ratio", () => {
    expect(unitAfter(1.4, "razón", "es", "es-CO")).toBe("");
    expect(withUnit("1,4", "", "es-CO")).toBe("1,4");
  });

  it("writes its own thousands as the organisation does, whatever the language", () => {
    expect(unitNumbers("per 10,000 inhabitants", "fr-FR")).toBe("per 10\u202f000 inhabitants");
    expect(unitNumbers("por 10 000 habitantes", "pt-BR")).toBe("por 10.000 habitantes");
    expect(unitNumbers("level 0–4", "fr-FR")).toBe("level 0–4");
  });

  it("keeps one distance before the per cent sign", () => {
    expect(withUnit("57,5", "%", "fr-FR")).toBe("57,5\u00a0%");
    expect(withUnit("57.5", "%", "en-GB")).toBe("57.5%");
    expect(withUnit("3", "roles", "en-GB")).toBe("3 roles");
  });
});
