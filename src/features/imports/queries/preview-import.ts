import "server-only";
import { query } from "@/server/operation.ts";
import { allWordsOf } from "@/server/words.ts";
import { planImport } from "../commands/plan-import.ts";
import { countWrites } from "../rules/count-writes.ts";
import { reportOf } from "../rules/report.ts";
import { importReport, importSettings, importUpload } from "../schema.ts";

/** Says what importing a file would do, and keeps nothing of it: not even the reading. */
export const previewImport = query(
  {
    permission: "import:commit",
    input: importUpload,
    output: importReport,
    about: "Says what importing a file would do and keeps nothing",
    timeoutMs: 60_000,
  },
  async (scope, { sheets, settings: given }) => {
    const settings = importSettings.parse(given ?? {});
    const { plan, table, mapping, sheet, interpretation } = await planImport(scope, sheets, settings);
    return reportOf(
      {
        importId: null,
        counts: plan.counts,
        writes: countWrites(plan.rows, settings),
        mapping,
        headers: table.headers,
        sheet: sheets[sheet]?.name ?? "",
        headerRow: table.headerRow,
        interpretation,
        questions: plan.questions,
        problems: plan.rows.flatMap(({ problems }) => problems),
      },
      await allWordsOf(scope.actor.locale),
    );
  },
);
