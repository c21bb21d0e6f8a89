import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editAgreement } from "@/features/agreements/commands/edit-agreement.ts";
import { getAgreement, listAgreements } from "@/features/agreements/queries.ts";
import { attachEvidence } from "@/features/evidence/commands.ts";
import { commitImport } from "@/features/imports/commands/commit-import.ts";
import { reviseImport } from "@/features/imports/commands/read-import.ts";
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
});
afterAll(closeDatabase);

const none = { agreements: 0, partners: 0, links: 0, evidence: 0 };
const heading = ["Partenaire", "Pays", "Type", "Signature", "Référence", "Lien"];
const three = pasted(
  heading,
  ["Porto Alegre", "Brésil", "Jumelage", "5/7/2018", "A-1", "https://example.org/a1"],
  ["Rosario", "Argentine", "Convention", "juillet 2019", "A-2", ""],
  ["Gênes", "Italie", "Charte", "2020", "A-3", "https://example.org/a3"],
);

async function agreements(who = city) {
  const { rows } = await run(listAgreements, who.editor, { sort: "reference", archived: "all" });
  return rows;
}

describe("a file of agreements", () => {
  beforeAll(async () => {
    city = await importingCity(db);
  });

  it("adds each agreement once with partner, precise date, evidence and a reference of its year", async () => {
    const report = await importFile(city.editor, three);
    expect(report).toMatchObject({ rows: 3, ready: 3, created: 3, changed: 0, unchanged: 0, problems: [] });
    expect(
      (await agreements()).map(({ reference, partners, signedOn, kind }) => [
        reference,
        partners,
        signedOn,
        kind,
      ]),
    ).toEqual([
      ["AGR-2018-0001", "Porto Alegre", "2018-07-05", "twinning"],
      ["AGR-2019-0001", "Rosario", "2019-07", "cooperation-agreement"],
      ["AGR-2020-0001", "Gênes", "2020", "charter"],
    ]);
    expect(await holdings(db, city)).toEqual({ agreements: 3, partners: 3, links: 3, evidence: 2 });
  });

  it("adds nothing when it comes again, and says that all is as it was", async () => {
    expect(await importFile(city.editor, three)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(await holdings(db, city)).toEqual({ agreements: 3, partners: 3, links: 3, evidence: 2 });
  });

  it("adds nothing either when two readings of it are imported one after the other", async () => {
    const elsewhere = await importingCity(db);
    const first = await read(elsewhere.editor, three);
    const second = await read(elsewhere.editor, three);
    await run(commitImport, elsewhere.editor, { id: first });
    expect(await run(commitImport, elsewhere.editor, { id: second })).toMatchObject({
      created: 0,
      unchanged: 3,
    });
  });

  it("changes what differs by its external key, and an undo gives the former value back", async () => {
    const changed = pasted(heading, ["Rosario", "Argentine", "Convention", "15/7/2019", "A-2", ""]);
    const report = await importFile(city.editor, changed);
    expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
    expect((await agreements())[1]).toMatchObject({ reference: "AGR-2019-0001", signedOn: "2019-07-15" });
    expect(await run(undoImport, city.editor, { id: report.importId })).toMatchObject({
      restored: 1,
      removed: 0,
      kept: 0,
    });
    expect((await agreements())[1]).toMatchObject({ signedOn: "2019-07" });
  });

  it("leaves the audit chain whole, with an entry for each agreement and partner", async () => {
    const types = await asOwner<{ type: string; count: number }>(
      db,
      "select type, count(*)::int as count from audit_entry where organisation_id = $1 group by type",
      [city.organisation.id],
    );
    const count = Object.fromEntries(types.map(({ type, count: times }) => [type, times]));
    expect(count).toMatchObject({
      "agreement.created": 3,
      "partner.created": 3,
      "import.committed": 3,
      "import.undone": 1,
    });
  });
});

describe("an undone import", () => {
  it("removes exactly what it added", async () => {
    const here = await importingCity(db);
    await importFile(here.editor, pasted(heading, ["Rosario", "Argentine", "Charte", "2001", "Z-1", ""]));
    const before = await holdings(db, here);
    const { importId } = await importFile(here.editor, three);
    const undone = await run(undoImport, here.editor, { id: importId });
    expect(undone).toMatchObject({ removed: 3, kept: 0 });
    expect(await holdings(db, here)).toEqual(before);
    await expect(run(undoImport, here.editor, { id: importId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("keeps what somebody edited or proved since, and says how many", async () => {
    const here = await importingCity(db);
    const { importId } = await importFile(here.editor, three);
    const edited = await run(getAgreement, here.editor, { reference: "AGR-2018-0001" });
    await run(editAgreement, here.editor, {
      ...edited,
      partners: edited.partners.map(({ id }) => id),
      notes: "Relu en commission",
      reference: edited.reference,
      version: edited.version,
    });
    const proven = await run(getAgreement, here.editor, { reference: "AGR-2019-0001" });
    await run(attachEvidence, here.editor, {
      subject: "agreement",
      subjectId: proven.id,
      note: "Vu au registre",
    });
    expect(await run(undoImport, here.editor, { id: importId })).toMatchObject({ removed: 1, kept: 2 });
    expect((await agreements(here)).map(({ reference }) => reference)).toEqual([
      "AGR-2018-0001",
      "AGR-2019-0001",
    ]);
    expect(await holdings(db, here)).toMatchObject({ agreements: 2, partners: 2 });
  });

  it("can be imported again from what was read, and then adds what is missing", async () => {
    const here = await importingCity(db);
    const { importId } = await importFile(here.editor, three);
    await run(undoImport, here.editor, { id: importId });
    expect(await holdings(db, here)).toEqual(none);
    expect(await run(commitImport, here.editor, { id: importId })).toMatchObject({ created: 3 });
    await expect(run(commitImport, here.editor, { id: importId })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await agreements(here)).length).toBe(3);
  });
});

describe("a reading that a person changes", () => {
  it("forgets the columns when another line is the heading, and keeps what was decided otherwise", async () => {
    const here = await importingCity(db);
    const id = await read(here.editor, three, { kind: "other", includeAttention: true });
    await run(reviseImport, here.editor, { id, settings: { headerRow: 2 } });
    const moved = await run(getImport, here.editor, { id });
    expect(moved.reading).toMatchObject({
      headerRow: 2,
      headers: ["Porto Alegre", "Brésil", "Jumelage", "5/7/2018", "A-1", "https://example.org/a1"],
    });
    expect(moved.settings).toMatchObject({ kind: "other", includeAttention: true });
  });

  it("moves a column to the field that was chosen for it and nowhere else", async () => {
    const here = await importingCity(db);
    const id = await read(here.editor, three);
    const before = (await run(getImport, here.editor, { id })).reading.mapping;
    const { signedOn, ...same } = before;
    await run(reviseImport, here.editor, { id, settings: { mapping: { ...before, startsOn: signedOn } } });
    const after = (await run(getImport, here.editor, { id })).reading.mapping;
    expect(after).toEqual({ ...same, startsOn: signedOn });
  });

  it("is remembered for the city's next file with this heading, and for no other city", async () => {
    const here = await importingCity(db);
    const id = await read(here.editor, three, { mapping: { startsOn: 3 } });
    await run(commitImport, here.editor, { id });
    const next = await run(getImport, here.editor, { id: await read(here.editor, three) });
    expect(next.reading).toMatchObject({ remembered: true, mapping: { startsOn: 3 } });
    const other = await importingCity(db);
    const theirs = await run(getImport, other.editor, { id: await read(other.editor, three) });
    expect(theirs.reading).toMatchObject({ remembered: false, mapping: { signedOn: 3 } });
  });

  it("cannot be changed once it was imported", async () => {
    const here = await importingCity(db);
    const { importId } = await importFile(here.editor, three);
    await expect(
      run(reviseImport, here.editor, { id: importId, settings: { kind: "charter" } }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});
