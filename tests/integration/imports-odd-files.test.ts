import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getImport } from "@/features/imports/queries/get-import.ts";
import { locales } from "@/lib/locales.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { allWordsOf } from "@/server/words.ts";
import { type RawCell, rawWorkbook } from "../fixtures/imports/workbook.ts";
import { zip } from "../fixtures/imports/zip.ts";
import { type Caller, call, makeCaller } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type ImportingCity, importingCity, read } from "../support/importing.ts";
import { asOwner } from "../support/people.ts";

let db: TestDatabase;
let city: ImportingCity;
let editor: Caller;

beforeAll(async () => {
  db = await testDatabase();
  city = await importingCity(db);
  editor = await makeCaller(db, city.organisation, "editor");
});
afterAll(closeDatabase);

const text = (content: string) => new TextEncoder().encode(content);
const bomb = (declared?: number) =>
  zip([
    { name: "xl/workbook.xml", content: text("<workbook/>") },
    {
      name: "xl/worksheets/sheet1.xml",
      content: Buffer.alloc(300_000_000, 32),
      ...(declared ? { declared } : {}),
    },
  ]);
const heading = ["Ciudad", "País", "Firma"];

describe("a file that holds no list", () => {
  it.each([
    ["a PDF that is called .xlsx", () => text("%PDF-1.7\n%âãÏÓ"), "other"],
    ["an empty file", () => new Uint8Array(), "empty"],
    ["nothing but blank lines", () => text("\n;;\n\n"), "empty"],
    ["nothing but headings", () => text("Ciudad;País;Firma\n"), "no-rows"],
    [
      "a workbook with nothing but headings",
      () => rawWorkbook([{ name: "Lista", rows: [heading] }]),
      "no-rows",
    ],
    ["bytes of no meaning", () => new Uint8Array(randomBytes(4_000)), "other"],
    ["an old workbook", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old-workbook"],
    [
      "an OpenDocument sheet",
      () => text(`${"PK\u0003\u0004".padEnd(30, ".")}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
      "open-document",
    ],
    ["half a workbook", () => rawWorkbook([{ name: "Lista", rows: [heading] }]).slice(0, 600), "zip-broken"],
    ["a workbook that inflates to 300 MB", () => bomb(), "zip-inflates-too-much"],
    ["one that does and denies it", () => bomb(40_000), "zip-inflates-too-much"],
    ["more rows than a list has", () => text("Lyon;France\n".repeat(20_001)), "too-many-rows"],
  ])("is refused: %s, with what to do, in four languages, and nothing is kept", async (_, bytes, problem) => {
    const file = bytes();
    for (const locale of locales) {
      const { status, json } = await send(file, locale);
      const words = await allWordsOf(locale);
      const said = (json.errors as { field: string; detail: string }[])[0];
      expect([status, said?.detail]).toEqual([
        422,
        expect.stringContaining(words(`importProblems.file.${problem}.what`)),
      ]);
      expect(said?.detail).toContain(words(`importProblems.file.${problem}.mend`));
    }
    expect(
      await asOwner(db, "select 1 from import where organisation_id = $1", [city.organisation.id]),
    ).toEqual([]);
  });

  it("is refused when it weighs 30 MB, before it is read", async () => {
    const { status, json } = await send(new Uint8Array(30_000_000), "fr");
    expect([status, json.code]).toEqual([413, "too-large"]);
    expect(String(json.detail).length).toBeGreaterThan(20);
  });
});

async function send(bytes: Uint8Array, locale: string) {
  return call("POST", "/{organisation}/imports", {
    path: { organisation: city.organisation.slug },
    query: { fileName: "liste.xlsx" },
    body: bytes,
    headers: { "content-type": "application/octet-stream", "accept-language": locale },
    token: await editor.token(),
  });
}

const lines = "Ciudad;País;Firma\nMálaga;España;5/7/2018\nSão Paulo;Brasil;2001\n";
const rows: RawCell[][] = [heading, ["Málaga", "España", "2018-07-05"], ["São Paulo", "Brasil", "2001"]];

describe("a list in an odd file", () => {
  it.each([
    ["UTF-16 with its mark", () => new Uint8Array(Buffer.from(`\ufeff${lines}`, "utf16le"))],
    ["Windows-1252", () => new Uint8Array(Buffer.from(lines, "latin1"))],
    ["tabs", () => text(lines.replaceAll(";", "\t"))],
    ["commas", () => text(lines.replaceAll(";", ","))],
    ["a line that names its delimiter", () => text(`sep=;\n${lines}`)],
    [
      "titles merged over the heading",
      () =>
        rawWorkbook([
          { name: "Lista", merged: "A1:C1", rows: [["Convenios de la ciudad, 2026"], [], ...rows] },
        ]),
    ],
    [
      "a longer sheet that somebody has hidden",
      () =>
        rawWorkbook([
          {
            name: "Viejo",
            hidden: true,
            rows: [heading, ...Array.from({ length: 40 }, (_, n) => [`Antigua ${n}`, "Chile", "1990"])],
          },
          { name: "Lista", rows },
        ]),
    ],
    [
      "formulas",
      () =>
        rawWorkbook([
          {
            name: "Lista",
            rows: [
              heading,
              [
                { formula: 'CONCAT("Mála","ga")', value: "Málaga" },
                "España",
                { formula: "A1+1", value: 43286 },
              ],
              ["São Paulo", { formula: "B9", value: "Brasil" }, { formula: "2000+1", value: 2001 }],
            ],
          },
        ]),
    ],
    [
      "days as counts",
      () =>
        rawWorkbook([
          {
            name: "Lista",
            rows: [heading, ["Málaga", "España", { day: 43286 }], ["São Paulo", "Brasil", 2001]],
          },
        ]),
    ],
    [
      "days counted from 1904",
      () =>
        rawWorkbook(
          [
            {
              name: "Lista",
              rows: [heading, ["Málaga", "España", { day: 41824 }], ["São Paulo", "Brasil", 2001]],
            },
          ],
          { from1904: true },
        ),
    ],
  ])("is read to its last cell: %s", async (_, bytes) => {
    const id = await read(city.editor, bytes(), { kind: "twinning" });
    const { counts, rows: seen } = await run(getImport, city.editor, { id, show: "all" });
    expect(counts).toMatchObject({ rows: 2, ready: 2 });
    expect(seen.map(({ partner, signedOn }) => [partner, signedOn])).toEqual([
      ["Málaga", "2018-07-05"],
      ["São Paulo", "2001"],
    ]);
  });
});
