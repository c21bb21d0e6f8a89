import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../../../tests/fixtures/imports/kind-names.ts";
import { findTable } from "./find-table.ts";
import type { Cell, Grid } from "./grid.ts";
import { interpret } from "./interpret.ts";
import { matchColumns } from "./match-columns.ts";
import { likelyOf } from "./match-partner.ts";
import type { PlanSettings } from "./plan.ts";
import { planRows } from "./plan-rows.ts";

const settings: PlanSettings = {
  locale: "fr",
  kindNames,
  ownName: "Córdoba",
  ownAliases: [],
  ownCountry: "AR",
  today: "2026-11-23",
  defaults: {},
  partners: [],
  agreements: [],
  placesCalled: () => [],
};

function plan(grid: Grid, changes: Partial<PlanSettings> = {}) {
  const table = findTable(grid);
  const mapping = matchColumns(grid, table, [settings.ownName]);
  return planRows(grid, table, mapping, interpret(grid, table, mapping, { dateOrder: "dmy", decimal: "," }), {
    ...settings,
    ...changes,
  });
}
const codes = (grid: Grid, changes?: Partial<PlanSettings>) =>
  plan(grid, changes).rows.map(({ problems }) => problems.map(({ code }) => code));

describe("every row of a file", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(
      null,
      "",
      "-",
      "Lyon",
      "LYON ",
      "Sao Paolo",
      "Córdoba",
      "Q42",
      "France",
      "jumelage",
      "5/7/2018",
      "31/02/2018",
    ),
    fc.constantFrom<Cell>(
      2018,
      43286,
      "1.234,50",
      "vigente",
      "Total",
      "#REF!",
      "=1+1",
      "www.x.org",
      true,
      new Date(0),
    ),
    fc.string({ maxLength: 12 }),
    fc.integer(),
  );
  const heading = [
    "Ville d’origine",
    "Partenaire",
    "Pays",
    "Type d’accord",
    "Titre",
    "Référence",
    "Statut",
    "Signature",
    "Fin",
    "Budget",
  ];
  const partners = [
    { id: "lyon", name: "Lyon", country: "FR" },
    { id: "sp", name: "São Paulo", country: null },
  ];
  it("is counted exactly once, whatever its cells hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 25 }),
        fc.boolean(),
        (rows, headed) => {
          const { counts, rows: planned } = plan(headed ? [heading, ...rows] : rows, { partners });
          const { ready, attention, errors, duplicates, notOurs } = counts;
          expect(ready + attention + errors + duplicates + notOurs).toBe(counts.rows);
          expect(counts.new + counts.changed + counts.unchanged).toBe(ready + attention);
          expect(planned).toHaveLength(counts.rows);
          for (const row of planned) {
            expect(row.status === "ready").toBe(row.change !== null && row.problems.length === 0);
            expect(row.values?.partner ?? "x").not.toBe("");
            for (const problem of row.problems) expect(problem.row).toBe(row.row);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a row", () => {
  it("needs nothing but a partner: a title is proposed, an unknown date is a gap", () => {
    const [row] = plan(
      [
        ["Partenaire", "Signature"],
        ["Lyon", "inconnue"],
      ],
      { defaults: { kind: "twinning" } },
    ).rows;
    expect(row).toMatchObject({ status: "ready", titleProposed: true });
    expect(row?.values).toMatchObject({ title: "Jumelage Córdoba – Lyon", kind: "twinning", signedOn: null });
  });
  it("without a partner, or with something else in its place, is refused with the reason", () => {
    const grid = [
      ["Partenaire", "Pays"],
      ...[null, "Q1486", "1234", "Cordoba"].map((name) => [name, "Argentine"]),
    ];
    expect(codes(grid).flat()).toEqual([
      "partner-missing",
      "partner-identifier",
      "partner-not-a-name",
      "partner-is-own-city",
    ]);
    expect(
      plan([
        ["Partenaire", "Pays"],
        ["Córdoba", "Espagne"],
      ]).rows[0]?.status,
    ).toBe("ready");
  });
  it("with a doubtful cell may be imported without it", () => {
    const grid = [
      ["Partenaire", "Pays", "Signature", "Fin", "Budget", "Lien", "Statut"],
      ["Lyon", "Europa", "31/02/2018", "2019", "beaucoup", "au dossier", "?"],
      ["Bonn", "DE", "5/7/2018", "2017", "-5", "www.bonn.de", "bizarre"],
      ["Kyoto", "Japon", "2030", "#REF!", "1.234,567", "https://kyoto.jp", "en vigueur"],
    ];
    const { rows } = plan(grid);
    expect(rows.map(({ status }) => status)).toEqual(["attention", "attention", "attention"]);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ["country-unreadable", "url-unreadable", "date-unreadable", "budget-unreadable"],
      ["status-unreadable", "dates-reversed", "budget-negative"],
      ["cell-error", "signed-in-future"],
    ]);
    expect(rows[2]?.values).toMatchObject({ budgetAmount: "1234.57", endsOn: null, signedOn: "2030" });
    expect(rows[1]?.values).toMatchObject({
      signedOn: "2018-07-05",
      endsOn: null,
      budgetAmount: null,
      url: "https://www.bonn.de",
    });
  });
  it("that repeats another is its duplicate, accents and case aside; another year is another agreement", () => {
    const grid = [
      ["Partenaire", "Pays", "Date"],
      ["São Paulo", "BR", "1998"],
      ["SAO PAULO", "", "1998"],
      ["São Paulo", "BR", "2008"],
    ];
    const { rows, counts } = plan(grid);
    expect(counts).toMatchObject({ ready: 2, duplicates: 1 });
    expect(rows[1]).toMatchObject({ status: "duplicate", duplicateOf: 2 });
  });
  it("keeps words that no list holds", () => {
    const [row] = plan([
      ["Partenaire", "Domaine", "Notes"],
      ["Lyon", "Culture, sport", "RAS"],
    ]).rows;
    expect(row?.values).toMatchObject({ domain: "culture", notes: "RAS\nDomaine: Culture, sport" });
  });
  it("of another city is not ours, and the acting city may stand in either column", () => {
    const grid = [
      ["first_name", "first_country", "second_name", "second_country"],
      ["Córdoba", "Argentina", "Lyon", "France"],
      ["Córdoba", "Spain", "Fez", "Morocco"],
      ["Turin", "Italy", "Córdoba", "Argentina"],
      ["Turin", "Italy", "Quito", "Ecuador"],
    ];
    const { rows } = plan(grid);
    expect(rows.map(({ status }) => status)).toEqual(["ready", "not-ours", "ready", "not-ours"]);
    expect(rows[2]?.values).toMatchObject({ partner: "Turin", partnerCountry: "IT" });
  });
});

describe("a file", () => {
  it("without a kind asks once for the whole of it", () => {
    const grid = [["Partenaire"], ["Lyon"], ["Bonn"]];
    expect(plan(grid).questions).toEqual(["kind"]);
    expect(plan(grid, { defaults: { kind: "charter" } })).toMatchObject({
      questions: [],
      counts: { ready: 2 },
    });
  });
  it("in which no row is ours asks for the city's other names", () => {
    const grid = [
      ["Ville d’origine", "Partenaire"],
      ["Quito", "Lyon"],
    ];
    expect(plan(grid, { defaults: { kind: "twinning" } }).questions).toEqual(["ownCity"]);
  });
  it("whose references stand for several partners is known by names instead", () => {
    const grid = [
      ["Référence", "Partenaire"],
      ["RI-1", "Lyon"],
      ["RI-1", "Bonn"],
      ["RI-2", "Kyoto"],
    ];
    expect(codes(grid)).toEqual([["key-repeated"], ["key-repeated"], []]);
  });
});

describe("a likely partner", () => {
  const partners = [{ id: "sp", name: "São Paulo", country: "BR" }];
  const grid = [
    ["Partenaire", "Pays"],
    ["Sao Paolo", "BR"],
  ];
  it("waits for a look, until somebody decides", () => {
    const [row] = plan(grid, { partners }).rows;
    expect(row).toMatchObject({
      status: "attention",
      problems: [{ code: "partner-likely", message: { params: { known: "São Paulo" } } }],
    });
    const key = likelyOf(row?.partners ?? [])?.key ?? "";
    expect(plan(grid, { partners, partnerDecisions: { [key]: "sp" } }).rows[0]).toMatchObject({
      status: "ready",
      partners: [{ match: { id: "sp" } }],
    });
    expect(plan(grid, { partners, partnerDecisions: { [key]: "new" } }).rows[0]).toMatchObject({
      status: "ready",
      partners: [{ match: { match: "new" } }],
    });
  });
});

describe("an agreement that exists", () => {
  const partners = [{ id: "lyon", name: "Lyon", country: "FR" }];
  const known = (values: Record<string, string>, title = "Twinning Córdoba – Lyon") => ({
    partners,
    agreements: [
      {
        id: "a1",
        reference: "AGR-1998-0001",
        externalKey: null,
        partners: [{ id: "lyon", name: "Lyon" }],
        kind: "twinning" as const,
        title,
        values,
      },
    ],
  });
  const grid = [
    ["Partenaire", "Type d’accord", "Date", "Statut"],
    ["LYON", "jumelage", "1998", "en vigueur"],
  ];
  it("is changed where the file says more, and never made twice", () => {
    expect(plan(grid, known({})).rows[0]).toMatchObject({
      change: "changed",
      agreementId: "a1",
      changes: [
        { field: "status", from: null, to: "in-force" },
        { field: "signedOn", from: null, to: "1998" },
      ],
    });
    expect(plan(grid, known({ signedOn: "1998", status: "in-force" })).rows[0]).toMatchObject({
      change: "unchanged",
    });
  });
  it("is another one when its title or year is another", () => {
    expect(plan(grid, known({ signedOn: "2008" })).rows[0]).toMatchObject({ change: "new" });
    expect(plan(grid, known({ signedOn: "1998" }, "Pacte des villes portuaires")).rows[0]).toMatchObject({
      change: "new",
    });
  });
});
