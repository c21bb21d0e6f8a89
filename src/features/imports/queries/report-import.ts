import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import { allWordsOf } from "@/server/words.ts";
import type { Mapping } from "../rules/fields.ts";
import type { Problem } from "../rules/problems.ts";
import { reportOf } from "../rules/report.ts";
import { importPointer, importReport } from "../schema.ts";
import { type KeptCounts, type KeptInterpretation, writesOf } from "./import-sql.ts";

type Stored = {
  counts: KeptCounts;
  mapping: Mapping;
  interpretation: KeptInterpretation;
  sheet: number;
  headerRow: number;
};

/** Every problem of a file that was read, with what was done or would be. @throws Refusal("not-found") */
export const reportImport = query(
  {
    permission: "import:commit",
    input: importPointer,
    output: importReport,
    about: "Reports an import: counts, columns, reading and every problem in words",
  },
  async ({ tx, actor }, { id }) => {
    const [stored] = await tx.$queryRaw<Stored[]>`
      select counts, mapping, interpretation, sheet::int as sheet, header_row as "headerRow"
      from import where id = ${id}::uuid`;
    if (!stored) throw new Refusal("not-found");
    const problems = await tx.$queryRaw<{ problem: Problem }[]>`
      select p.problem from import_row r cross join lateral jsonb_array_elements(r.problems) with ordinality as p(problem, place)
      where r.import_id = ${id}::uuid order by r.row_number, p.place`;
    const { headers, sheets, skipped, questions, remembered, several, ...interpretation } =
      stored.interpretation;
    const { written } = stored.counts;
    return reportOf(
      {
        importId: id,
        counts: stored.counts,
        writes: written
          ? { new: written.created, changed: written.changed, unchanged: written.unchanged }
          : writesOf(stored.counts),
        mapping: stored.mapping,
        headers,
        sheet: sheets[stored.sheet] ?? "",
        headerRow: stored.headerRow,
        interpretation,
        questions,
        problems: problems.map(({ problem }) => problem),
      },
      await allWordsOf(actor.locale),
    );
  },
);
