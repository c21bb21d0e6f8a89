import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { undoImport } from "@/features/imports/commands/undo-import.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { holdings, importFile, importingCity, realList, realLists } from "../support/importing.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(closeDatabase);

const none = { agreements: 0, partners: 0, links: 0, evidence: 0 };
const absent = existsSync(realLists) ? "" : " (absent: ../shared/data/agreements is not there)";

describe.skipIf(absent !== "")(`a real list of twinnings${absent}`, () => {
  it.each([
    ["it_gemellaggi_wikipedia-it.csv", "Abano Terme", "IT", []],
    ["it_gemellaggi_wikipedia-it.csv", "Torino", "IT", []],
    ["it_gemellaggi_wikipedia-it.csv", "Firenze", "IT", []],
    ["spain.tsv", "Valencia", "ES", []],
    ["portugal.tsv", "Coimbra", "PT", []],
    ["italy.tsv", "Milano", "IT", ["Milan"]],
    ["germany.tsv", "Köln", "DE", ["Cologne"]],
    ["ireland.tsv", "Dublin", "IE", []],
    ["cyprus.tsv", "Limassol", "CY", []],
    ["uk_twintowns_fozy81.csv", "Coventry", "GB", ["Coventry, West Midlands"]],
    ["us_bellingham_SCASisterCities.xlsx", "Bellingham", "US", []],
  ])(
    "%s gives %s its own rows, once, and counts the others as not its own",
    async (file, name, country, aliases) => {
      const city = await importingCity(db, { name, country, aliases });
      const report = await importFile(city.editor, realList(file), {
        kind: "twinning",
        includeAttention: true,
      });
      expect(report.rows).toBe(
        report.ready + report.attention + report.errors + report.duplicates + report.notOurs,
      );
      expect(report.created).toBe(report.ready + report.attention);
      expect(report.created).toBeGreaterThan(0);
      expect(await holdings(db, city)).toMatchObject({ agreements: report.created });
      const again = await importFile(city.editor, realList(file), {
        kind: "twinning",
        includeAttention: true,
      });
      expect(again).toMatchObject({ created: 0, changed: 0, unchanged: report.created });
      await run(undoImport, city.editor, { id: report.importId });
      expect(await holdings(db, city)).toEqual(none);
    },
  );
});

describe("a sheet of 240 agreements with messy dates, titles over the heading and broken rows", () => {
  it("is imported but for its broken rows, each of which is explained", async () => {
    const city = await importingCity(db);
    const bytes = readFileSync(join("tests", "fixtures", "imports", "messy-240.csv"));
    const report = await importFile(city.editor, new Uint8Array(bytes));
    expect(report).toMatchObject({ rows: 240, ready: 233, attention: 4, errors: 3, created: 233 });
    expect(
      report.problems.map(({ row, column, message }) => [row > 0, column !== "", message.length > 30]),
    ).toEqual(Array.from({ length: 7 }, () => [true, true, true]));
  });
});
