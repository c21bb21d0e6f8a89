import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import { importProgram } from "../support/command-line.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { holdings, type ImportingCity, importingCity } from "../support/importing.ts";
import { asOwner, makePerson } from "../support/people.ts";

let db: TestDatabase;
let city: ImportingCity;
const folder = mkdtempSync(join(tmpdir(), "meridiano-imports-"));
const file = join(folder, "convenios.csv");
const none = { agreements: 0, partners: 0, links: 0, evidence: 0 };

beforeAll(async () => {
  db = await testDatabase();
  city = await importingCity(db);
  writeFileSync(file, "Ciudad;País;Firma\nRosario;Argentina;5/7/2018\nGénova;Italia;ayer\n;Chile;2001\n");
});
afterAll(closeDatabase);

const who = () => ["--as", city.email, "--organisation", city.organisation.slug];
const what = ["--kind", "agreements", "--set", "kind=twinning"];

describe("an import from the command line", { timeout: 120_000 }, () => {
  it("says in a dry run what it would do, and leaves nothing behind", async () => {
    const { code, out, err } = await importProgram(db, ...who(), ...what, file, "--dry-run");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      importId: null,
      rows: 3,
      ready: 1,
      attention: 1,
      errors: 1,
      created: 1,
    });
    expect(await holdings(db, city)).toEqual(none);
    expect(
      await asOwner(db, "select 1 from import where organisation_id = $1", [city.organisation.id]),
    ).toEqual([]);
  });

  it("imports what is ready, reports every problem in the person's language, and can be undone", async () => {
    const { code, out } = await importProgram(db, ...who(), ...what, file);
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      created: 1,
      mapping: { partner: "Ciudad", partnerCountry: "País", signedOn: "Firma" },
      interpretation: { dateOrder: "dmy" },
      problems: [
        { row: 3, column: "Firma", value: "ayer", code: "date-unreadable" },
        { row: 4, column: "Ciudad", value: "", code: "partner-missing" },
      ],
    });
    expect(report.problems[1].message).toMatch(/^Ligne 4\s: /);
    expect(await holdings(db, city)).toMatchObject({ agreements: 1 });
    const undone = await importProgram(db, ...who(), "--undo", report.importId);
    expect(undone.code).toBe(0);
    expect(JSON.parse(undone.out)).toMatchObject({ removed: 1, kept: 0 });
    expect(await holdings(db, city)).toEqual(none);
  });

  it("ends with 1 and no report for whoever may not, or is no member, and writes nothing", async () => {
    const viewer = await makePerson(db, { organisation: city.organisation, role: "viewer" });
    for (const email of [viewer.email, "nobody@example.org"]) {
      const { code, out, err } = await importProgram(
        db,
        "--as",
        email,
        "--organisation",
        city.organisation.slug,
        ...what,
        file,
      );
      expect([code, out]).toEqual([1, ""]);
      expect(err.length).toBeGreaterThan(10);
    }
    expect(await holdings(db, city)).toEqual(none);
  });

  it("ends with 1 and a report that says why when nothing in the file can be imported", async () => {
    const picture = join(folder, "liste.pdf");
    writeFileSync(picture, "%PDF-1.7 nothing");
    const { code, out } = await importProgram(db, ...who(), ...what, picture);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ importId: null, rows: 0, problems: [{ row: 0, code: "other" }] });
  });

  it.each([
    [["--kind", "projects", file]],
    [["--kind", "agreements"]],
    [["--kind", "agreements", join(folder, "absent.csv")]],
    [["--kind", "agreements", "--set", "kind=friendship", file]],
    [["--kind", "agreements", "--frobnicate", file]],
  ])("ends with 2 on the wrong usage %j", async (args) => {
    const { code, out } = await importProgram(db, ...who(), ...args);
    expect([code, out]).toEqual([2, ""]);
  });
});
