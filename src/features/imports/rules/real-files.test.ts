import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../../../tests/fixtures/imports/kind-names.ts";
import { decodeText } from "./decode-text.ts";
import { findTable } from "./find-table.ts";
import { interpret } from "./interpret.ts";
import { matchColumns } from "./match-columns.ts";
import type { ImportPlan } from "./plan.ts";
import { planRows } from "./plan-rows.ts";
import { readDelimited } from "./read-delimited.ts";

// Real files that are no part of the project; without them these facts cannot be checked, and the title says so.
const folder = join(process.cwd(), "..", "shared", "data", "agreements");
const there = existsSync(folder);
const title = there
  ? "real lists of twinnings"
  : "real lists of twinnings (absent: ../shared/data/agreements is not there)";

function planFile(
  file: string,
  city: string,
  country: string,
  aliases: string[] = [],
): ImportPlan & { columns: string[] } {
  const read = readDelimited(decodeText(readFileSync(join(folder, file))).text);
  if ("problem" in read) throw new Error(read.problem);
  const table = findTable(read.grid);
  const mapping = matchColumns(read.grid, table, [city, ...aliases]);
  const interpretation = interpret(read.grid, table, mapping, { dateOrder: "dmy", decimal: "," });
  const plan = planRows(read.grid, table, mapping, interpretation, {
    locale: "en",
    kindNames,
    ownName: city,
    ownAliases: aliases,
    ownCountry: country,
    today: "2026-11-23",
    defaults: { kind: "twinning" },
    partners: [],
    agreements: [],
    placesCalled: () => [],
  });
  const columns = [mapping.ownCity, mapping.ownCountry, mapping.partner, mapping.partnerCountry].map(
    (column) => (column === undefined ? "" : (table.headers[column] ?? "")),
  );
  return { ...plan, columns };
}

const partners = (plan: ImportPlan, status: string) =>
  plan.rows.filter((row) => row.status === status).map((row) => row.values?.partner ?? "");

describe.skipIf(!there)(title, () => {
  it.each([
    ["spain.tsv", "Valencia", "ES", [], 1270],
    ["portugal.tsv", "Coimbra", "PT", [], 517],
    ["italy.tsv", "Milano", "IT", ["Milan"], 3678],
    ["germany.tsv", "Köln", "DE", ["Cologne"], 5681],
    ["ireland.tsv", "Dublin", "IE", [], 145],
    ["cyprus.tsv", "Limassol", "CY", [], 126],
  ])("%s holds the twinnings of %s, whichever column it stands in", (file, city, country, aliases, rows) => {
    const plan = planFile(file, city, country, aliases);
    expect(plan.columns).toEqual([
      "origincityLabel",
      "origincountry",
      "sistercityLabel",
      "destination_countryLabel",
    ]);
    expect(plan.counts.rows).toBe(rows);
    expect(plan.counts.ready).toBeGreaterThan(5);
    expect(plan.counts.attention).toBe(0);
    const { ready, attention, errors, duplicates, notOurs } = plan.counts;
    expect(ready + attention + errors + duplicates + notOurs).toBe(rows);
  });

  it("count a pair repeated for several coordinates once", () => {
    const plan = planFile("spain.tsv", "Valencia", "ES");
    expect(partners(plan, "ready")).toHaveLength(8);
    const [repeated] = plan.rows.filter(({ status }) => status === "duplicate");
    expect(repeated).toMatchObject({ row: 261, duplicateOf: 224, values: { partner: "Burgos" } });
  });

  it("refuse a bare Q-id as a partner's name, and say where it stands", () => {
    const plan = planFile("cyprus.tsv", "Limassol", "CY");
    const [bad] = plan.rows.filter(({ status }) => status === "error");
    expect(bad?.problems).toMatchObject([
      { row: 14, column: "sistercityLabel", value: "Q12875763", code: "partner-identifier" },
    ]);
  });

  it("are understood in lower case and Italian", () => {
    const plan = planFile("it_gemellaggi_wikipedia-it.csv", "Milano", "IT");
    expect(plan.columns).toEqual(["first_name", "first_country", "second_name", "second_country"]);
    expect(plan.counts).toMatchObject({ rows: 4582, ready: 17, errors: 0, notOurs: 4565 });
    expect(plan.rows.find(({ values }) => values?.partner === "lione")?.values?.partnerCountry).toBe("FR");
  });

  it("explain every nameless partner and every country that is none", () => {
    const read = readDelimited(decodeText(readFileSync(join(folder, "it_gemellaggi_wikipedia-it.csv"))).text);
    if ("problem" in read) throw new Error(read.problem);
    const nameless = read.grid.filter((row) => row[5] === null || row[5] === undefined || row[5] === "");
    const table = findTable(read.grid);
    const mapping = { partner: 5, partnerCountry: 4 };
    const interpretation = interpret(read.grid, table, mapping, { dateOrder: "dmy", decimal: "," });
    const plan = planRows(read.grid, table, mapping, interpretation, {
      locale: "en",
      kindNames,
      ownName: "Nowhere",
      ownAliases: [],
      ownCountry: "IT",
      today: "2026-11-23",
      defaults: { kind: "twinning" },
      partners: [],
      agreements: [],
      placesCalled: () => [],
    });
    const codes = plan.rows.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(nameless.length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === "partner-missing")).toHaveLength(nameless.length);
    const strange = plan.rows.flatMap(({ problems }) =>
      problems.filter(({ code }) => code === "country-unreadable").map(({ value }) => value),
    );
    expect(new Set(strange)).toContain("unione europea");
    expect(new Set(strange)).toContain("nationalflagge");
  });

  it("may write a town with its county, beside a line of coordinates", () => {
    const plan = planFile("uk_twintowns_fozy81.csv", "Halifax", "GB");
    expect(plan.columns).toEqual(["townUK", "", "town", ""]);
    expect(partners(plan, "ready")).toEqual(["Aachen"]);
    const coventry = planFile("uk_twintowns_fozy81.csv", "Coventry", "GB");
    expect(coventry.counts).toMatchObject({ ready: 24, errors: 0 });
    expect(partners(coventry, "ready")).toContain("Coventry, Connecticut");
    expect(partners(planFile("uk_twintowns_fozy81.csv", "Aachen", "DE"), "ready")).toEqual([
      "Halifax, West Yorkshire",
    ]);
  });
});
