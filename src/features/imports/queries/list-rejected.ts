import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import { allWordsOf } from "@/server/words.ts";
import { unpackSheets } from "../commands/plan-import.ts";
import { cellText } from "../rules/grid.ts";
import type { Problem } from "../rules/problems.ts";
import { willBeWritten } from "../rules/will-be-written.ts";
import { importSettings, type RejectedRows, rejectedInput, rejectedRows } from "../schema.ts";

type Stored = {
  fileName: string;
  sheet: number;
  settings: unknown;
  mapping: Record<string, number>;
  interpretation: { headers: string[] };
  sheets: Uint8Array;
};
type Row = { row: number; status: RejectedRows["rows"][number]["status"]; problems: Problem[] };

/** The rows that an import leaves out, as the file holds them (cells mended on screen as mended), and why. @throws Refusal("not-found") */
export const listRejected = query(
  {
    permission: "import:commit",
    input: rejectedInput,
    output: rejectedRows,
    about: "Lists the rows that are not imported, with the reasons",
    timeoutMs: 30_000,
  },
  async ({ tx, actor }, { id, locale }) => {
    const words = await allWordsOf(locale ?? actor.locale);
    const [stored] = await tx.$queryRaw<Stored[]>`
      select i.file_name as "fileName", i.sheet::int as sheet, i.settings, i.mapping, i.interpretation, f.sheets
      from import i join import_file f on f.organisation_id = i.organisation_id and f.import_id = i.id
      where i.id = ${id}::uuid`;
    if (!stored) throw new Refusal("not-found");
    const rows = await tx.$queryRaw<Row[]>`
      select row_number as "row", status, problems from import_row where import_id = ${id}::uuid order by row_number`;
    const settings = importSettings.parse(stored.settings);
    const grid = unpackSheets(stored.sheets)[stored.sheet]?.grid ?? [];
    const { headers } = stored.interpretation;
    const left = rows.filter((row) => row.status !== "not-ours" && !willBeWritten(row, settings));
    return {
      fileName: stored.fileName,
      headers,
      rows: left.map(({ row, status, problems }) => {
        const cells = headers.map((_, column) => {
          const cell = grid[row - 1]?.[column] ?? null;
          return typeof cell === "string" || cell instanceof Date ? cellText(cell) : cell;
        });
        for (const [field, text] of Object.entries(settings.corrections[row] ?? {})) {
          const column = stored.mapping[field];
          if (column !== undefined) cells[column] = text;
        }
        const reason = problems.map(({ message }) => words(`${message.key}.what`, message.params)).join(" ");
        return { cells, status, reason };
      }),
    };
  },
);
