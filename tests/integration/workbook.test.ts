import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { findTable } from "@/features/imports/rules/find-table.ts";
import { inspectZip } from "@/features/imports/rules/inspect-zip.ts";
import { interpret } from "@/features/imports/rules/interpret.ts";
import { matchColumns } from "@/features/imports/rules/match-columns.ts";
import { planRows } from "@/features/imports/rules/plan-rows.ts";
import { readUpload } from "@/features/imports/rules/read-upload.ts";
import { readWorkbook, workbookLimits } from "@/server/workbook.ts";
import { kindNames } from "../fixtures/imports/kind-names.ts";
import { messySheet } from "../fixtures/imports/messy-sheet.ts";
import { zip } from "../fixtures/imports/zip.ts";

async function workbook(rows: (string | number | Date | null)[][]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : { value },
    ),
  );
  return new Uint8Array(await writeExcelFile(cells, { sheet: "Convenios" }).toBuffer());
}

const bellingham = join(
  process.cwd(),
  "..",
  "shared",
  "data",
  "agreements",
  "us_bellingham_SCASisterCities.xlsx",
);
const absent = existsSync(bellingham) ? "" : " (absent: ../shared/data/agreements is not there)";

describe.skipIf(absent !== "")(`a real workbook of sister cities${absent}`, () => {
  it("is read to its last sentence, without the escapes of its line ends", async () => {
    const read = await readUpload(new Uint8Array(readFileSync(bellingham)), readWorkbook);
    const [sheet] = "sheets" in read ? read.sheets : [];
    const grid = sheet?.grid ?? [];
    const table = findTable(grid);
    const mapping = matchColumns(grid, table, ["Bellingham"]);
    expect(mapping).toEqual({ partner: 0, partnerCountry: 1, notes: 3, url: 5 });
    const plan = planRows(
      grid,
      table,
      mapping,
      interpret(grid, table, mapping, { dateOrder: "mdy", decimal: "." }),
      {
        locale: "en",
        kindNames,
        ownName: "Bellingham",
        ownAliases: [],
        ownCountry: "US",
        today: "2026-11-23",
        defaults: { kind: "twinning" },
        partners: [],
        agreements: [],
        placesCalled: () => [],
      },
    );
    expect(plan.counts).toMatchObject({ rows: 6, ready: 6 });
    const punta = plan.rows.find(({ values }) => values?.partner === "Punta Arenas")?.values;
    expect(punta).toMatchObject({ partnerCountry: "CL", title: "Twinning Bellingham – Punta Arenas" });
    expect(punta?.notes).toMatch(/importance of the Latin American community and culture in Bellingham\.$/);
    expect(punta?.notes).not.toMatch(/_x000D_|\r/);
  });
});

describe("a workbook", () => {
  it("keeps every cell in its row, its dates as days and its blank rows", async () => {
    const { grid } = messySheet();
    const plain = grid.map((row) => row.map((cell) => (typeof cell === "boolean" ? null : cell)));
    const [sheet, ...more] = await readWorkbook(await workbook(plain));
    expect(more).toEqual([]);
    expect(sheet?.name).toBe("Convenios");
    expect(sheet?.grid.length).toBe(grid.length);
    expect(sheet?.grid[6]?.[7]).toBe("Firma");
    const dated = grid.findIndex((row) => row[7] instanceof Date);
    expect(sheet?.grid[dated]?.[7]).toEqual(grid[dated]?.[7]);
  });
  it("that lies about its size stops at the size it claimed", async () => {
    const liar = zip([
      { name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(300_000_000), declared: 40_000 },
    ]);
    expect(inspectZip(liar)).toMatchObject({ entries: [{ inflatedBytes: 40_000 }] });
    await expect(readWorkbook(liar)).rejects.toMatchObject({ code: "too-large" });
    // Also one that stays far below what all may inflate to.
    const small = { name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(2_000_000), declared: 40_000 };
    await expect(readWorkbook(zip([small]))).rejects.toMatchObject({ code: "too-large" });
  });
  it("that outgrows its reader's memory or time is refused, and the house stands", async () => {
    const large = await workbook(
      Array.from({ length: 15_000 }, (_, n) => [`Ciudad ${n}`, `País ${n % 90}`, "x".repeat(300) + n]),
    );
    const memory = { ...workbookLimits, heapMegabytes: 8 };
    await expect(readWorkbook(large, memory)).rejects.toMatchObject({ code: "too-large" });
    await expect(readWorkbook(large, { ...workbookLimits, seconds: 0.02 })).rejects.toMatchObject({
      code: "too-large",
    });
    await expect(readWorkbook(large, { ...workbookLimits, rows: 1000 })).rejects.toMatchObject({
      code: "too-large",
    });
  });
  it("that is none is refused as such", async () => {
    await expect(
      readWorkbook(zip([{ name: "readme.txt", content: Buffer.from("hello") }])),
    ).rejects.toMatchObject({
      code: "unsupported",
    });
    await expect(readWorkbook(new TextEncoder().encode("PK\u0003\u0004 nothing"))).rejects.toMatchObject({
      code: "unsupported",
    });
  });
});
