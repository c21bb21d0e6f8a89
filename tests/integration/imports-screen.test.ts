import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitImport } from "@/features/imports/commands/commit-import.ts";
import { mendRow } from "@/features/imports/commands/mend-row.ts";
import { reviseImport } from "@/features/imports/commands/read-import.ts";
import { beginImport, cancelImport } from "@/features/imports/commands/run-import.ts";
import { undoImport } from "@/features/imports/commands/undo-import.ts";
import { rejectedSheet } from "@/features/imports/present.ts";
import { getImport } from "@/features/imports/queries/get-import.ts";
import { listImports } from "@/features/imports/queries/list-imports.ts";
import { listRejected } from "@/features/imports/queries/list-rejected.ts";
import { reportImport } from "@/features/imports/queries/report-import.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { Standing } from "@/server/actor.ts";
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
import { makePerson, standingOf } from "../support/people.ts";

let db: TestDatabase;
let city: ImportingCity;
beforeAll(async () => {
  db = await testDatabase();
  city = await importingCity(db);
});
afterAll(closeDatabase);

const heading = ["Partenaire", "Pays", "Type", "Signature", "Budget"];
const doubtful = pasted(
  heading,
  ["Rosario", "Argentine", "Jumelage", "5/7/2018", "12.000,50"],
  ["Gênes", "Italie", "Charte", "31/02/2011", ""],
  ["", "Chili", "Charte", "2001", ""],
  ["Rosario", "Argentine", "Jumelage", "5/7/2018", ""],
);
const look = (id: string, who = city.editor, show?: string) => run(getImport, who, { id, show });

describe("a row that is doubtful or wrong", () => {
  it("shows its place, value and reason, and becomes ready once its cell is mended", async () => {
    const id = await read(city.editor, doubtful);
    const before = await look(id);
    expect(before).toMatchObject({
      shown: "attention",
      waiting: 1,
      writes: { new: 1 },
      counts: { ready: 1, attention: 1, errors: 1, duplicates: 1 },
    });
    expect(before.rows).toMatchObject([
      { row: 3, problems: [{ column: "Signature", value: "31/02/2011", code: "date-unreadable" }] },
    ]);
    await run(mendRow, city.editor, { id, row: 3, fields: ["signedOn"], cells: { signedOn: "28/02/2011" } });
    await run(mendRow, city.editor, { id, row: 4, fields: ["partner"], cells: { partner: "Valparaíso" } });
    const after = await look(id);
    expect(after).toMatchObject({
      shown: "ready",
      writes: { new: 3 },
      counts: { ready: 3, attention: 0, errors: 0 },
    });
    expect(after.rows.map(({ row, partner, signedOn }) => [row, partner, signedOn])).toEqual([
      [2, "Rosario", "2018-07-05"],
      [3, "Gênes", "2011-02-28"],
      [4, "Valparaíso", "2001"],
    ]);
  });

  it("keeps the file's own value where a cell is sent back as it stands", async () => {
    const id = await read(city.editor, doubtful);
    await run(mendRow, city.editor, {
      id,
      row: 2,
      fields: ["budgetAmount", "title"],
      cells: { budgetAmount: "12.000,50" },
    });
    expect((await look(id)).settings.corrections).toEqual({});
  });

  it("is imported without its doubtful value only when somebody lets it in, and is kept out when somebody says so", async () => {
    const here = await importingCity(db);
    const id = await read(here.editor, doubtful);
    await run(mendRow, here.editor, { id, row: 2, decision: "skip" });
    expect(await look(id, here.editor)).toMatchObject({ importable: 0, waiting: 1 });
    await run(mendRow, here.editor, { id, row: 3, decision: "include" });
    expect(await run(commitImport, here.editor, { id })).toMatchObject({ created: 1 });
    const { rows } = await look(id, here.editor, "attention");
    expect(rows).toMatchObject([
      { row: 3, partner: "Gênes", signedOn: null, reference: expect.stringMatching(/^AGR-/) },
    ]);
  });

  it("can be downloaded with the file's own columns and the reason, mended there, and imported again", async () => {
    const here = await importingCity(db);
    const { importId } = await importFile(here.editor, doubtful);
    const sheet = rejectedSheet(await run(listRejected, here.editor, { id: importId, locale: "es" }), {
      words: (key) => key,
    });
    expect(sheet.headers).toEqual([...heading, "reasonColumn"]);
    expect(sheet.rows.map((cells) => [cells[0], cells[5]])).toEqual([
      ["Gênes", expect.stringContaining("31/02/2011")],
      [null, expect.stringContaining("Fila 4")],
      ["Rosario", expect.stringContaining("repite la fila 2")],
    ]);
    const [genoa, empty] = sheet.rows.map((cells) => cells.map((cell) => String(cell ?? "")));
    const mended = pasted(
      sheet.headers,
      (genoa ?? []).with(3, "28/02/2011"),
      (empty ?? []).with(0, "Valparaíso"),
    );
    expect(await importFile(here.editor, mended)).toMatchObject({ rows: 2, ready: 2, created: 2 });
  });
});

describe("a partner whose name is almost a known one", () => {
  it("waits for a decision, which holds for every row that names it so", async () => {
    const here = await importingCity(db);
    await importFile(here.editor, pasted(heading, ["Porto Alegre", "Brésil", "Jumelage", "2001", ""]));
    const again = pasted(
      heading,
      ["Porto Alegr", "Brésil", "Charte", "2005", ""],
      ["Porto Alegr", "Brésil", "Convention", "2006", ""],
    );
    const id = await read(here.editor, again);
    const [row] = (await look(id, here.editor)).rows;
    expect(row).toMatchObject({ status: "attention", candidates: [{ name: "Porto Alegre" }] });
    await run(mendRow, here.editor, { id, row: 2, partner: row?.candidates[0]?.id });
    expect(await look(id, here.editor)).toMatchObject({ counts: { ready: 2, attention: 0 } });
    await run(commitImport, here.editor, { id });
    expect(await holdings(db, here)).toMatchObject({ agreements: 3, partners: 1 });
  });
});

describe("another city", () => {
  it("is told of an import exactly what it is told of one that does not exist", async () => {
    const id = await read(city.editor, doubtful);
    const stranger = await importingCity(db, { name: "Autre ville" });
    const unknown = uuidv7();
    const acts: ((who: Standing, id: string) => Promise<unknown>)[] = [
      (who, one) => run(getImport, who, { id: one }),
      (who, one) => run(reportImport, who, { id: one }),
      (who, one) => run(listRejected, who, { id: one }),
      (who, one) => run(reviseImport, who, { id: one, settings: { kind: "charter" } }),
      (who, one) => run(mendRow, who, { id: one, row: 3, decision: "skip" }),
      (who, one) => run(commitImport, who, { id: one }),
      (who, one) => run(beginImport, who, { id: one }),
      (who, one) => run(cancelImport, who, { id: one }),
      (who, one) => run(undoImport, who, { id: one }),
    ];
    for (const act of acts) {
      const [theirs, nobodys] = await Promise.all(
        [id, unknown].map((one) =>
          act(stranger.editor, one).then(
            () => "answered",
            (refusal) => refusal.code,
          ),
        ),
      );
      expect(theirs).toBe(nobodys);
      expect(theirs).not.toBe("answered");
    }
    expect((await run(listImports, stranger.editor, {})).total).toBe(0);
    expect((await look(id)).status).toBe("read");
  });

  it("may not be read by a viewer of the city itself either", async () => {
    const viewer = await standingOf(
      db,
      await makePerson(db, { organisation: city.organisation, role: "viewer" }),
      city.organisation,
    );
    await expect(run(listImports, viewer, {})).rejects.toMatchObject({ code: "forbidden" });
  });
});
