import "server-only";
import { Worker } from "node:worker_threads";
import { Refusal } from "@/lib/errors.ts";

/** A sheet's name and cells as the file holds them, row 1 first; blank rows keep their place. */
export type WorkbookSheet = {
  name: string;
  hidden?: true;
  grid: (string | number | boolean | Date | null)[][];
};
/** `inflatedBytes` is what the ZIP's directory promises for each entry; an entry that holds more is refused. */
export type WorkbookLimits = {
  inflatedBytes: number;
  heapMegabytes: number;
  seconds: number;
  rows: number;
  columns: number;
};

/** What reading one workbook may cost before it is refused: bytes once inflated, memory and time of its worker, cells. */
export const workbookLimits: WorkbookLimits = {
  inflatedBytes: 80_000_000,
  heapMegabytes: 384,
  seconds: 20,
  rows: 20_000,
  columns: 200,
};

// The reader runs as text, so that no bundler has to find a second entry point; it resolves packages from the
// application's folder. It inflates every entry once under a ceiling before the library may: directories can lie.
const reader = `
const { parentPort, workerData } = require("node:worker_threads");
const { inflateRawSync } = require("node:zlib");
const { bytes, limits } = workerData;
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function directory() {
  for (let at = bytes.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Error("broken");
}
let book = "";
function measure() {
  const end = directory();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const [method, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString();
    if (method === 8) {
      const inflated = inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) });
      if (name === "xl/workbook.xml") book = inflated.toString();
      total += inflated.length;
    } else if (method === 0) total += packed;
    else throw new Error("method");
    if (total > limits.inflatedBytes) throw new RangeError("inflates");
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
(async () => {
  measure();
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const sheets = await readXlsxFile(copy, { trim: false });
  // The library does not tell which sheets a person has hidden; they stand in the workbook's own order.
  const tags = book.match(/<(?:\\w+:)?sheet\\s[^>]*>/g) ?? [];
  if (tags.length === sheets.length)
    sheets.forEach((sheet, index) => { sheet.hidden = /\\sstate="(hidden|veryHidden)"/.test(tags[index]); });
  const large = sheets.some(({ data }) => data.length > limits.rows || (data[0] ?? []).length > limits.columns);
  parentPort.postMessage(large ? { problem: "too-large" } : { sheets });
})().catch((error) => {
  const large = error instanceof RangeError || error?.code === "ERR_BUFFER_TOO_LARGE";
  parentPort.postMessage({ problem: large ? "too-large" : "unsupported" });
});
`;

type Answer =
  | { sheets: { sheet: string; hidden?: boolean; data: WorkbookSheet["grid"] }[] }
  | { problem: "too-large" | "unsupported" };

/**
 * Reads every sheet of an XLSX file in a worker with its own memory and time.
 * @throws Refusal("too-large") when it inflates, grows or takes beyond the limits; Refusal("unsupported") when it is no workbook.
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): Promise<WorkbookSheet[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(reader, {
      eval: true,
      workerData: { bytes, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
      env: {},
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => end(() => reject(new Refusal("too-large"))), limits.seconds * 1000);
    worker.once("message", (answer: Answer) =>
      end(() =>
        "problem" in answer
          ? reject(new Refusal(answer.problem))
          : resolve(
              answer.sheets.map(({ sheet, hidden, data }) => ({
                name: sheet,
                ...(hidden ? { hidden: true as const } : {}),
                grid: data,
              })),
            ),
      ),
    );
    // A worker that outgrows its heap dies with this error; anything else that kills it is the file's fault too.
    worker.once("error", (cause) =>
      end(() =>
        reject(
          new Refusal(
            "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "unsupported",
            { cause },
          ),
        ),
      ),
    );
  });
}
