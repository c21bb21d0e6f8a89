import { readFileSync, writeFileSync } from "node:fs";
import type { Played } from "./flow.ts";

const marks = /(<!-- flows:begin -->\n)[\s\S]*?(<!-- flows:end -->)/;

/** Writes what was played between the marks of a page, one line a flow and way. @throws where the page has no marks */
export function writeTable(page: string, played: readonly Played[]): void {
  const text = readFileSync(page, "utf8");
  if (!marks.test(text)) throw new Error(`${page} has no place for the table`);
  const lines = [...played].sort((a, b) => order(played, a) - order(played, b)).map(line);
  const head = "| flow | way | target | clicks | keys | fields | waited | seconds | besides | held |";
  const table = [head, "|---|---|---|---|---|---|---|---|---|---|", ...lines].join("\n");
  const loads = played.map(({ load }) => load);
  const told = `Played on two cores that others used too: load ${Math.min(...loads)} to ${Math.max(...loads)}.`;
  writeFileSync(page, text.replace(marks, `$1${table}\n\n${told}\n$2`));
}

const order = (all: readonly Played[], one: Played) => all.findIndex(({ flow }) => flow === one.flow);

const common = new Set(["clicks", "keys", "fields", "waited", "seconds"]);

function line({ flow, run, target, measured, held, over }: Played): string {
  const { clicks, keys, fields, waited, seconds } = measured;
  const besides = Object.entries(measured)
    .filter(([name]) => !common.has(name))
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
  const cells = [flow, run, target, clicks, keys, fields || "–", waited, seconds, besides || "–"];
  return `| ${[...cells, held ? "yes" : `no: ${over.join(", ")}`].join(" | ")} |`;
}
