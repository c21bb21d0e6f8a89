import { describe, expect, it } from "vitest";
import { zip } from "../../../../tests/fixtures/imports/zip.ts";
import { decodeText } from "./decode-text.ts";
import { fileKind } from "./file-kind.ts";
import { cellText, columnLetters, isCellError, saysNothing } from "./grid.ts";
import { inspectZip } from "./inspect-zip.ts";
import { readDelimited } from "./read-delimited.ts";
import { readUpload } from "./read-upload.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a text file", () => {
  it("is read in the encoding its bytes show", () => {
    const text = "Medellín;São Paulo;Œuvre";
    expect(decodeText(bytes(text))).toEqual({ text, encoding: "utf-8" });
    expect(decodeText(bytes(`\ufeff${text}`))).toEqual({ text, encoding: "utf-8" });
    const utf16 = Buffer.from(text, "utf16le");
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toEqual({
      text,
      encoding: "utf-16le",
    });
    expect(decodeText(utf16)).toEqual({ text, encoding: "utf-16le" });
    expect(decodeText(Buffer.from(utf16).swap16())).toEqual({ text, encoding: "utf-16be" });
    expect(decodeText(Buffer.from([0x4d, 0xe9, 0x78, 0x69, 0x63, 0x6f, 0x9c]))).toEqual({
      text: "Méxicoœ",
      encoding: "windows-1252",
    });
  });
  it("is parted where its rows agree, and keeps the number of every row", () => {
    const grid = (text: string) => {
      const read = readDelimited(text);
      return "grid" in read ? read.grid : read.problem;
    };
    const expected = [["a", "b"], [null], ["1,5", "x\ny"]];
    expect(grid('a;b\n\n1,5;"x\ny"\n')).toEqual(expected);
    expect(grid('a\tb\r\n\r\n1,5\t"x\ny"\r\n\r\n')).toEqual(expected);
    expect(grid('"a","b"\n\n"1,5","x\ny"')).toEqual(expected);
    expect(grid("sep=;\na;b\n")).toEqual([[], ["a", "b"]]);
    expect(grid("Lyon\nBonn")).toEqual([["Lyon"], ["Bonn"]]);
    expect(grid("x\n".repeat(20_001))).toBe("too-many-rows");
    expect(grid(`${"x;".repeat(300)}\n`)).toBe("too-many-columns");
  });
});

describe("a file", () => {
  it("is judged by its content, not by its name", () => {
    expect(fileKind(bytes("a;b\n1;2"))).toBe("text");
    expect(fileKind(Buffer.from("a;b", "utf16le"))).toBe("text");
    expect(fileKind(Buffer.from([0x50, 0x4b, 3, 4, 0]))).toBe("workbook");
    expect(
      fileKind(
        Buffer.from("PK\u0003\u0004..............mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      ),
    ).toBe("open-document");
    expect(fileKind(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("old-workbook");
    expect(fileKind(bytes("%PDF-1.7"))).toBe("other");
    expect(fileKind(Buffer.from([1, 2, 3, 4, 0, 5, 6, 7]))).toBe("other");
  });
  it("that is neither a workbook nor text is read no further", async () => {
    const never = () => Promise.reject(new Error("nobody opens this"));
    const rows = "\nVille;Signature\nGênes;2019";
    expect(await readUpload(bytes(`%PDF-1.7${rows}`), never)).toEqual({ problem: "other" });
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), bytes(rows)]);
    expect(await readUpload(old, never)).toEqual({ problem: "old-workbook" });
  });
});

describe("a cell", () => {
  it("is seen as a person sees it", () => {
    expect(cellText("Lyon_x000D_\n ")).toBe("Lyon");
    expect(cellText("a_x000D_\nb  c\u00a0d")).toBe("a\nb c d");
    expect(cellText("San JosÃ©")).toBe("San José");
    expect(cellText("'=1+1")).toBe("=1+1");
    expect(cellText(new Date("2018-07-05T00:00:00Z"))).toBe("2018-07-05");
    expect([null, undefined, 5, true].map(cellText)).toEqual(["", "", "5", "true"]);
  });
  it("may say nothing, or an error", () => {
    for (const text of ["", "-", "n/a", "s/d", "Inconnu", "???", "sans date"])
      expect(saysNothing(text)).toBe(true);
    for (const text of ["Nantes", "0", "N", "Nador"]) expect(saysNothing(text)).toBe(false);
    for (const text of ["#REF!", "#N/A", "#¿NOMBRE?", "#DIV/0!", "#VALEUR!"])
      expect(isCellError(text)).toBe(true);
    expect(isCellError("#1 partner")).toBe(false);
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  });
});

describe("a workbook's directory", () => {
  const content = Buffer.from("<a/>");
  const one = (
    entry: { content?: Uint8Array; declared?: number; flags?: number },
    name = "xl/workbook.xml",
  ) => zip([{ name, content, ...entry }]);
  it("is read without inflating anything", () => {
    expect(inspectZip(one({}))).toMatchObject({ entries: [{ name: "xl/workbook.xml", inflatedBytes: 4 }] });
  });
  it("gives away bombs, crowds, secrets and wrecks", () => {
    expect(inspectZip(one({ content: Buffer.alloc(5_000_000) }))).toEqual({
      problem: "zip-inflates-too-much",
    });
    expect(inspectZip(one({ declared: 90_000_000 }))).toEqual({ problem: "zip-inflates-too-much" });
    expect(inspectZip(one({ declared: 0xffffffff }))).toEqual({ problem: "zip-inflates-too-much" });
    const crowd = zip(Array.from({ length: 501 }, (_, n) => ({ name: `${n}.xml`, content })));
    expect(inspectZip(crowd)).toEqual({ problem: "zip-too-many-entries" });
    expect(inspectZip(one({ flags: 1 }))).toEqual({ problem: "zip-encrypted" });
    expect(inspectZip(one({}).subarray(0, -30))).toEqual({ problem: "zip-broken" });
    expect(inspectZip(bytes("PK"))).toEqual({ problem: "zip-broken" });
  });
  it("decides before any reader may open the workbook", async () => {
    let opened = 0;
    const reader = async () => {
      opened++;
      return [{ name: "A", grid: [["x"]] }];
    };
    expect(await readUpload(one({ content: Buffer.alloc(5_000_000) }), reader)).toEqual({
      problem: "zip-inflates-too-much",
    });
    expect(await readUpload(one({}, "readme.txt"), reader)).toEqual({ problem: "other" });
    expect(await readUpload(bytes(""), reader)).toEqual({ problem: "empty" });
    expect(await readUpload(bytes("\n\n"), reader)).toEqual({ problem: "empty" });
    expect(await readUpload(bytes("x;y"), reader)).toEqual({ sheets: [{ name: "", grid: [["x", "y"]] }] });
    expect(opened).toBe(0);
    expect(await readUpload(one({}), reader)).toEqual({ sheets: [{ name: "A", grid: [["x"]] }] });
    expect(opened).toBe(1);
  });
});
