import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../../../tests/fixtures/imports/kind-names.ts";
import { messyCity, messySheet } from "../../../../tests/fixtures/imports/messy-sheet.ts";
import { decodeText } from "./decode-text.ts";
import { findTable } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import type { KnownAgreement } from "./identity.ts";
import { interpret } from "./interpret.ts";
import { matchColumns } from "./match-columns.ts";
import type { ImportPlan, PlanSettings } from "./plan.ts";
import { planRows } from "./plan-rows.ts";
import { readDelimited } from "./read-delimited.ts";

const settings: PlanSettings = {
  locale: "es",
  kindNames,
  ownName: messyCity.name,
  ownAliases: [],
  ownCountry: messyCity.country,
  today: "2026-11-23",
  defaults: {},
  partners: [],
  agreements: [],
  placesCalled: () => [],
};

function planGrid(grid: Grid, changes: Partial<PlanSettings> = {}): ImportPlan {
  const table = findTable(grid);
  const mapping = matchColumns(grid, table, [settings.ownName]);
  const interpretation = interpret(grid, table, mapping, { dateOrder: "mdy", decimal: "." });
  return planRows(grid, table, mapping, interpretation, { ...settings, ...changes });
}

/** What the organisation has once a plan was carried out. */
function carriedOut(plan: ImportPlan): Pick<PlanSettings, "partners" | "agreements"> {
  const partners = new Map<string, { id: string; name: string; country: string | null }>();
  const agreements: KnownAgreement[] = [];
  for (const { row, values, partners: named, change } of plan.rows) {
    if (!values || change !== "new") continue;
    const theirs = named.map(({ name, country, match }) => ({
      id: match.match === "exact" ? match.id : match.key,
      name,
      country,
    }));
    for (const one of theirs) partners.set(one.id, one);
    const { externalKey, kind, title } = values;
    agreements.push({
      id: `agreement-${row}`,
      reference: `AGR-${row}`,
      externalKey,
      partners: theirs,
      kind,
      title,
      values,
    });
  }
  return { partners: [...partners.values()], agreements };
}

const sheet = messySheet();

describe("the sheet of 240 agreements nobody reads any more", () => {
  const plan = planGrid(sheet.grid);

  it("is read whole, and exactly its seven broken rows are pointed at", () => {
    expect(plan.counts).toMatchObject({
      rows: 240,
      ready: 233,
      attention: 4,
      errors: 3,
      duplicates: 0,
      notOurs: 0,
    });
    const found = plan.rows.flatMap(({ row, problems }) => problems.map(({ code }) => ({ row, code })));
    expect(found).toEqual(sheet.broken);
    expect(plan.questions).toEqual([]);
  });
  it("tells of each broken cell its row, column and value", () => {
    const [first] = plan.rows.find(({ row }) => row === 60)?.problems ?? [];
    expect(first).toMatchObject({
      column: "Firma",
      value: "31/02/2011",
      message: {
        key: "importProblems.date-unreadable",
        params: { row: 60, column: "Firma", value: "31/02/2011", order: "dmy" },
      },
    });
  });
  it("decides day before month and comma for decimals on whole columns, against the organisation's habit", () => {
    const table = findTable(sheet.grid);
    const mapping = matchColumns(sheet.grid, table, []);
    const reading = interpret(sheet.grid, table, mapping, { dateOrder: "mdy", decimal: "." });
    expect(reading).toMatchObject({
      dateOrder: "dmy",
      dateOrderCertain: true,
      decimal: ",",
      decimalCertain: true,
    });
    expect(reading.dateExamples).toHaveLength(3);
    expect(mapping.externalKey).toBe(1);
  });
  it("says the same as CSV as in cells", () => {
    const read = readDelimited(
      decodeText(readFileSync(join(process.cwd(), "tests/fixtures/imports/messy-240.csv"))).text,
    );
    if ("problem" in read) throw new Error(read.problem);
    const fromCsv = planGrid(read.grid);
    expect(fromCsv.counts).toEqual(plan.counts);
    expect(fromCsv.rows.map(({ values }) => values)).toEqual(plan.rows.map(({ values }) => values));
  });
  it("brings nothing new the second time, in whatever language it is imported", () => {
    const again = planGrid(sheet.grid, { ...carriedOut(plan), locale: "fr" });
    expect(again.counts).toMatchObject({ new: 0, unchanged: 237, changed: 0 });
  });
  it("brings nothing new the second time without its file numbers either", () => {
    const unnumbered = sheet.grid.map((row) => row.with(1, null));
    const first = planGrid(unnumbered);
    expect(first.counts.new).toBe(237);
    expect(planGrid(unnumbered, carriedOut(first)).counts).toMatchObject({
      new: 0,
      unchanged: 237,
      changed: 0,
    });
  });
  it("shows what a mended row changes, and lets no empty cell erase anything", () => {
    const done = carriedOut(plan);
    const corrections = { 60: { signedOn: "28/02/2011" } };
    const again = planGrid(sheet.grid, { ...done, corrections });
    expect(again.counts).toMatchObject({ new: 0, changed: 1, unchanged: 236, attention: 3 });
    expect(again.rows.find(({ row }) => row === 60)?.changes).toEqual([
      { field: "signedOn", from: null, to: "2011-02-28" },
    ]);
    const emptied = sheet.grid.map((row, index) => (index > 6 ? row.with(10, null) : row));
    expect(planGrid(emptied, done).counts).toMatchObject({ changed: 0, unchanged: 237 });
  });
});

describe("ten thousand rows", () => {
  // How fast is for `npm run bench` to say; here that none is lost among five hundred partners almost alike.
  it("are all accounted for", () => {
    const { grid } = messySheet(10_000);
    const known = Array.from({ length: 500 }, (_, n) => ({
      id: `p${n}`,
      name: `${String(grid[n + 7]?.[2])}x`,
      country: null,
    }));
    const { counts } = planGrid(grid, { partners: known });
    expect(counts.rows).toBe(10_000);
    expect(counts.ready + counts.attention + counts.errors + counts.duplicates + counts.notOurs).toBe(10_000);
  }, 60_000);
});
