import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";
import { fileKind } from "./file-kind.ts";
import { cellText, columnLetters, isCellError, saysNothing } from "./grid.ts";
import { inspectZip } from "./inspect-zip.ts";
import { readDelimited } from "./read-delimited.ts";

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

/** A ZIP of one deflated entry whose directory claims `declared` bytes. */
function zip(content: Uint8Array, { declared = content.length, flags = 0, copies = 1 } = {}): Uint8Array {
  const name = Buffer.from("xl/a.xml");
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const entry = Buffer.concat([central, name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(copies, 8);
  end.writeUInt16LE(copies, 10);
  end.writeUInt32LE(entry.length * copies, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, ...Array.from({ length: copies }, () => entry), end]);
}

describe("a workbook's directory", () => {
  const small = Buffer.from("<a/>");
  it("is read without inflating anything", () => {
    expect(inspectZip(zip(small))).toMatchObject({ entries: [{ name: "xl/a.xml", inflatedBytes: 4 }] });
  });
  it("gives away bombs, crowds, secrets and wrecks", () => {
    expect(inspectZip(zip(Buffer.alloc(5_000_000)))).toEqual({ problem: "zip-inflates-too-much" });
    expect(inspectZip(zip(small, { declared: 90_000_000 }))).toEqual({ problem: "zip-inflates-too-much" });
    expect(inspectZip(zip(small, { declared: 0xffffffff }))).toEqual({ problem: "zip-inflates-too-much" });
    expect(inspectZip(zip(small, { copies: 501 }))).toEqual({ problem: "zip-too-many-entries" });
    expect(inspectZip(zip(small, { flags: 1 }))).toEqual({ problem: "zip-encrypted" });
    expect(inspectZip(zip(small).subarray(0, -30))).toEqual({ problem: "zip-broken" });
    expect(inspectZip(bytes("PK"))).toEqual({ problem: "zip-broken" });
  });
});
