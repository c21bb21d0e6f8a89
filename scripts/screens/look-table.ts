import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../install.mjs";
import { type Judged, machinePoints } from "./judge.ts";
import { screens } from "./list.ts";

const file = join(root, "docs/look.md");
const points = Array.from({ length: 20 }, (_, index) => index + 1);
const starred: readonly number[] = [1, 5, 7, 11, 17];
const begin = "<!-- screens:begin -->";
const end = "<!-- screens:end -->";

type Row = { cells: string[]; remark: string };

/** Fills the machine's cells of docs/look.md for the screens judged; a person's cells and remarks stay as they are. */
export function writeLook(judged: readonly Judged[]): void {
  const text = readFileSync(file, "utf8");
  const [head = "", rest = ""] = text.split(begin);
  const [table = "", tail = ""] = rest.split(end);
  const rows = readRows(table);
  const written = screens.map(({ name, state }) => {
    const own = judged.filter((one) => one.name === name);
    const row = rows.get(name) ?? { cells: points.map(() => "?"), remark: "" };
    const cells = points.map((point, index) => cellOf(point, own, row.cells[index] ?? "?"));
    return `| ${name} | ${state} | ${cells.join(" | ")} | ${total(cells)} | ${row.remark} |`;
  });
  const header = `| screen | state | ${points.map((point) => (starred.includes(point) ? `${point}*` : point)).join(" | ")} | held | remark |`;
  const rule = `|---|---|${points.map(() => "---|").join("")}---|---|`;
  writeFileSync(file, `${head}${begin}\n${[header, rule, ...written].join("\n")}\n${end}${tail}`);
}

function readRows(table: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const line of table.split("\n")) {
    const [, name, , ...cells] = line.split("|").map((cell) => cell.trim());
    if (name && cells.length >= 22) rows.set(name, { cells: cells.slice(0, 20), remark: cells[21] ?? "" });
  }
  return rows;
}

/** ✓ holds, ✗ fails, – does not apply, ? nobody has said. A machine's fault outweighs a person's word. */
function cellOf(point: number, judged: readonly Judged[], before: string): string {
  if (judged.length === 0) return before;
  if (judged.some(({ faults }) => faults[point])) return "✗";
  if (machinePoints.includes(point)) return before === "–" ? before : "✓";
  return before;
}

function total(cells: readonly string[]): string {
  const failing = cells.filter((cell) => cell === "✗").length;
  const open = cells.filter((cell) => cell === "?").length;
  const stops = starred.some((point) => cells[point - 1] === "✗");
  return `${20 - failing - open}${open ? `+${open}?` : ""}${stops ? " *" : ""}`;
}
