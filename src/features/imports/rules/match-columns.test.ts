import { describe, expect, it } from "vitest";
import { findTable } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import { matchColumns } from "./match-columns.ts";

const match = (grid: Grid, own: string[] = []) => matchColumns(grid, findTable(grid), own);

describe("columns", () => {
  it.each([
    [
      [
        "Ville jumelée",
        "Pays",
        "Type d’accord",
        "Date de signature",
        "Échéance",
        "Objet",
        "Montant (€)",
        "Observations",
      ],
      ["Bonn", "Allemagne", "Jumelage", "1998", "2030", "Culture", "12 000", "RAS"],
    ],
    [
      [
        "Ciudad hermana",
        "País",
        "Tipo de convenio",
        "Fecha de firma",
        "Vencimiento",
        "Objeto",
        "Presupuesto",
        "Observaciones",
      ],
      ["Bonn", "Alemania", "Hermanamiento", "1998", "2030", "Cultura", "12.000", "nada"],
    ],
    [
      [
        "Cidade irmã",
        "País",
        "Tipo de acordo",
        "Data de assinatura",
        "Data de vencimento",
        "Objetivo",
        "Valor",
        "Observações",
      ],
      ["Bonn", "Alemanha", "Geminação", "1998", "2030", "Cultura", "12.000", "nada"],
    ],
    [
      [
        "Sister City",
        "Country",
        "Agreement type",
        "Date signed",
        "Expiry date",
        "Purpose",
        "Budget",
        "Comments",
      ],
      ["Bonn", "Germany", "Twinning", "1998", "2030", "Culture", "12,000", "none so far"],
    ],
  ])("are known by their headings in four languages: %s", (heading, row) => {
    expect(match([heading, row])).toEqual({
      partner: 0,
      partnerCountry: 1,
      kind: 2,
      signedOn: 3,
      endsOn: 4,
      objective: 5,
      budgetAmount: 6,
      notes: 7,
    });
  });
  it("called “Estado” hold a status or a province, as their cells say", () => {
    expect(
      match([
        ["Socio", "Estado"],
        ["Lyon", "Vigente"],
      ]),
    ).toEqual({ partner: 0, status: 1 });
    expect(
      match([
        ["Socio", "Estado"],
        ["Lyon", "Jalisco"],
      ]),
    ).toEqual({ partner: 0 });
  });
  it("that count the rows are no reference", () => {
    const rows = (key: (n: number) => string | number): Grid => [
      ["N°", "Socio"],
      ...Array.from({ length: 5 }, (_, n) => [key(n), `Ciudad ${"abcde"[n]}`]),
    ];
    expect(match(rows((n) => n + 1))).toEqual({ partner: 1 });
    expect(match(rows((n) => `2018/${n * 7}`))).toEqual({ externalKey: 0, partner: 1 });
  });
  it("that hold the acting city say whose agreement a row is", () => {
    const grid: Grid = [
      ["town", "townUK"],
      ["Aachen", "Halifax, West Yorkshire"],
      ["Bonn", "Oxford"],
    ];
    expect(match(grid, ["Halifax"])).toEqual({ partner: 0, ownCity: 1 });
    expect(match(grid, ["Aachen"]).partner).not.toBe(match(grid, ["Aachen"]).ownCity);
  });
});
