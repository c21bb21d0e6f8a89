import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitImport } from "@/features/imports/commands/commit-import.ts";
import { mendRow } from "@/features/imports/commands/mend-row.ts";
import { undoImport } from "@/features/imports/commands/undo-import.ts";
import { getImport } from "@/features/imports/queries/get-import.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  holdings,
  type ImportingCity,
  importFile,
  importingCity,
  pasted,
  read,
} from "../support/importing.ts";
import { asOwner } from "../support/people.ts";

let db: TestDatabase;
let city: ImportingCity;
beforeAll(async () => {
  db = await testDatabase();
  city = await importingCity(db);
});
afterAll(closeDatabase);

const list = pasted(
  ["Partenaire", "Pays", "Signature"],
  ["Lyon; Torino / Dakar", "", "2018"],
  ["Brighton and Hove", "United Kingdom", "1999"],
  ["Comité A; Amis de B", "", "2001"],
  ["Sfax", "Tunisie", "1970"],
  ["Sfax", "Tunisie", "1970"],
);
const look = (id: string, show: string) => run(getImport, city.editor, { id, show });
const linked = () =>
  asOwner<{ title: string; partners: string }>(
    db,
    `select a.title, string_agg(p.name || ' ' || coalesce(p.country_code, '?'), ', ' order by l.position) as partners
     from agreement a join agreement_partner l on l.organisation_id = a.organisation_id and l.agreement_id = a.id
       join partner p on p.organisation_id = l.organisation_id and p.id = l.partner_id
     where a.organisation_id = $1 group by a.id, a.title order by min(a.signed_on)`,
    [city.organisation.id],
  );

describe("a cell that names several cities", () => {
  let id: string;

  it("waits for a look, shows what it was taken apart into, and asks once for the whole file", async () => {
    id = await read(city.editor, list, { kind: "twinning" });
    const { reading, rows, counts } = await look(id, "attention");
    expect(counts).toMatchObject({ ready: 2, attention: 2, duplicates: 1 });
    expect(reading.questions).toEqual(["severalPartners"]);
    expect(reading.several.examples).toEqual([
      { text: "Lyon; Torino / Dakar", names: ["Lyon", "Torino", "Dakar"] },
    ]);
    expect(rows).toMatchObject([
      { partner: "Lyon · Torino · Dakar", several: { taken: true }, problems: [{ code: "partners-split" }] },
      { partner: "Comité A; Amis de B", several: { taken: false }, problems: [{ code: "several-partners" }] },
    ]);
  });

  it("becomes one agreement with each of them once a person says so, and one with a single partner otherwise", async () => {
    await run(mendRow, city.editor, { id, row: 2, several: "split" });
    await run(mendRow, city.editor, { id, row: 4, several: "one" });
    await run(commitImport, city.editor, { id });
    expect(await linked()).toEqual([
      { title: "Hermanamiento Puerto Meridiano – Sfax", partners: "Sfax TN" },
      { title: "Hermanamiento Puerto Meridiano – Brighton and Hove", partners: "Brighton and Hove GB" },
      { title: "Hermanamiento Puerto Meridiano – Comité A; Amis de B", partners: "Comité A; Amis de B ?" },
      {
        title: "Hermanamiento Puerto Meridiano – Lyon, Torino, Dakar",
        partners: "Lyon FR, Torino IT, Dakar SN",
      },
    ]);
  });

  it("is known again with its partners, without another question", async () => {
    const report = await importFile(city.editor, list, { kind: "twinning" });
    expect(report).toMatchObject({ ready: 4, attention: 0, created: 0, changed: 0, unchanged: 4 });
  });

  it("leaves nothing behind once it is undone", async () => {
    await run(undoImport, city.editor, { id });
    expect(await holdings(db, city)).toEqual({ agreements: 0, partners: 0, links: 0, evidence: 0 });
  });
});

describe("a row that repeats an earlier one", () => {
  it("names that row, and the agreement it became", async () => {
    const id = await read(city.editor, list, { kind: "twinning" });
    const repeats = async () => (await look(id, "duplicate")).rows.map((row) => row.repeats);
    expect(await repeats()).toEqual([{ row: 5, page: 1, reference: null }]);
    await run(commitImport, city.editor, { id });
    expect(await repeats()).toEqual([{ row: 5, page: 1, reference: expect.stringMatching(/^AGR-1970-/) }]);
  });

  it("is another agreement once its title says so", async () => {
    const other = await importingCity(db);
    const id = await read(other.editor, list, { kind: "twinning" });
    await run(mendRow, other.editor, { id, row: 6, fields: ["title"], cells: { title: "Eau" } });
    const { counts } = await run(getImport, other.editor, { id });
    expect(counts).toMatchObject({ ready: 3, duplicates: 0 });
  });
});

describe("a file that changes many agreements", () => {
  it("changes each as its row says, and gives each its former values back when it is undone", async () => {
    const other = await importingCity(db);
    const sheet = (objective: string) =>
      pasted(
        ["Expediente", "Socio", "Firma", "Objeto", "Enlace"],
        ...Array.from({ length: 1_100 }, (_, n) => [
          `E-${n}`,
          `Ciudad ${n}`,
          n % 2 ? "2001" : "",
          n % 3 ? objective : "",
          objective && n % 5 === 0 ? `https://example.org/${n}` : "",
        ]),
      );
    const state = () =>
      asOwner(
        db,
        `select external_key, purpose, signed_on, identity, search_text, version % 2 as odd from agreement
         where organisation_id = $1 order by external_key`,
        [other.organisation.id],
      );
    await importFile(other.editor, sheet(""), { kind: "twinning" });
    const before = await state();
    const report = await importFile(other.editor, sheet("agua"), { kind: "twinning" });
    const changed = Array.from({ length: 1_100 }, (_, n) => n).filter((n) => n % 3 || n % 5 === 0).length;
    expect(report).toMatchObject({ created: 0, changed, unchanged: 1_100 - changed });
    expect(await holdings(db, other)).toMatchObject({ evidence: 220 });
    expect(await state()).not.toEqual(before);
    const undone = await run(undoImport, other.editor, { id: report.importId });
    expect(undone).toMatchObject({ restored: changed, kept: 0 });
    expect(await state()).toEqual(before);
    expect(await holdings(db, other)).toMatchObject({ evidence: 0 });
  });
});
