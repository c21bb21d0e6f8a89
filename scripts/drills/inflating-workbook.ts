import { zip } from "../../tests/fixtures/imports/zip.ts";
import { conclude } from "./hands.ts";

// Reads a workbook of a few hundred kilobytes that inflates to 300 MB: once with its true size in its directory, once with a
// lie. Both are refused in well under a second, and memory does not follow the claim.
const { readUpload } = await import("../../src/features/imports/rules/read-upload.ts");
const { readWorkbook } = await import("../../src/server/workbook.ts");
const content = Buffer.alloc(300_000_000, "<row/>");
const name = "xl/worksheets/sheet1.xml";
const book = { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") };
const workbooks = {
  honest: zip([book, { name, content }]),
  lying: zip([book, { name, content, declared: 40_000 }]),
};
const idle = process.memoryUsage().rss;
const figures: Record<string, unknown> = {};
const conditions: Record<string, boolean> = {};
for (const [kind, bytes] of Object.entries(workbooks)) {
  const began = performance.now();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - idle);
  }, 5);
  const outcome = await readUpload(bytes, readWorkbook).then(
    (read) => ("sheets" in read ? "read" : JSON.stringify(read)),
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error)),
  );
  clearInterval(watch);
  const ms = Math.round(performance.now() - began);
  figures[kind] = {
    kilobytes: Math.round(bytes.length / 1000),
    outcome,
    ms,
    megabytesMore: Math.round(most / 1e6),
  };
  conditions[`the ${kind} one is refused within a second`] = outcome !== "read" && ms < 1_000;
  conditions[`the ${kind} one costs less than 150 MB`] = most < 150e6;
}
conclude("inflating-workbook", figures, conditions);
