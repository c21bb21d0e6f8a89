import type { ImportCounts, ImportReport } from "../schema.ts";
import type { Mapping } from "./fields.ts";
import type { Interpretation } from "./interpret.ts";
import type { Problem } from "./problems.ts";
import { nameMapping } from "./read-plan.ts";

/** A sentence by its key. */
export type Words = (key: string, params?: Record<string, string | number>) => string;

/** What a report is made from, whether the file was only looked at or is kept. */
export type ReportFacts = {
  importId: string | null;
  counts: ImportCounts;
  /** What was done, or what a commit would do. */
  writes: { new: number; changed: number; unchanged: number };
  mapping: Mapping;
  headers: readonly string[];
  sheet: string;
  headerRow: number;
  interpretation: Interpretation;
  questions: readonly string[];
  problems: readonly Problem[];
};

/** A problem in a reader's words: what is wrong, and how to mend it. */
function tellProblem({ row, column, value, code, message }: Problem, words: Words) {
  const sentence = `${words(`${message.key}.what`, message.params)} ${words(`${message.key}.mend`, message.params)}`;
  return { row, column, value, code, message: sentence };
}

/** Writes the report of a file: how it was read, what becomes of its rows, every problem in a reader's words. */
export function reportOf(facts: ReportFacts, words: Words): ImportReport {
  const { rows, ready, attention, errors, duplicates, notOurs } = facts.counts;
  return {
    importId: facts.importId,
    rows,
    ready,
    attention,
    errors,
    duplicates,
    notOurs,
    created: facts.writes.new,
    changed: facts.writes.changed,
    unchanged: facts.writes.unchanged,
    mapping: nameMapping(facts.mapping, facts.headers),
    interpretation: {
      ...facts.interpretation,
      sheet: facts.sheet,
      headerRow: facts.headerRow,
      questions: [...facts.questions],
    },
    problems: facts.problems.map((one) => tellProblem(one, words)),
  };
}
