import { basename } from "node:path";
import { readImport } from "@/features/imports/commands/read-import.ts";
import { readFileBytes } from "@/features/imports/commands/receive-file.ts";
import { finishImport, startImport } from "@/features/imports/commands/run-import.ts";
import { undoImport } from "@/features/imports/commands/undo-import.ts";
import { previewImport } from "@/features/imports/queries/preview-import.ts";
import { reportImport } from "@/features/imports/queries/report-import.ts";
import type { ImportReport } from "@/features/imports/schema.ts";
import { Refusal } from "@/lib/errors.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run, standingByEmail } from "@/server/run.ts";
import { sentencesFor } from "@/server/sentences.ts";
import { settingsFrom } from "./choices.ts";
import type { ImportOptions } from "./options.ts";

type Undone = { removed: number; restored: number; kept: number };

/** What a run prints: a report, a sentence for the standard error, and the code it ends with. */
export type Outcome = { report?: ImportReport & Partial<Undone>; sentence?: string; code: number };

/** Imports or undoes in a person's name. Refusals become a sentence in that person's language and the code 1. */
export async function runImport(options: ImportOptions): Promise<Outcome> {
  let locale: string | null = null;
  try {
    const standing = await standingByEmail(options.as, options.organisation);
    locale = standing.actor?.locale ?? null;
    return await perform(options, standing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const sentences = await sentencesFor(locale);
    const { title, detail } = sentences.problem(error.code);
    const [issue] = error.issues;
    return { sentence: issue ? sentences.field(issue) : `${title}. ${detail}`, code: 1 };
  } finally {
    await closeDatabase();
  }
}

async function perform({ task, dryRun, ...options }: ImportOptions, standing: Standing): Promise<Outcome> {
  if ("undo" in task) {
    const { removed, restored, kept } = await run(undoImport, standing, { id: task.undo });
    return {
      report: { ...(await run(reportImport, standing, { id: task.undo })), removed, restored, kept },
      code: 0,
    };
  }
  let file: Awaited<ReturnType<typeof readFileBytes>>;
  try {
    file = await readFileBytes(task.bytes);
  } catch (error) {
    if (error instanceof Refusal && standing.actor)
      return refusedFile(error, task.file, standing.actor.locale);
    throw error;
  }
  const input = {
    fileName: basename(task.file),
    ...file,
    settings: settingsFrom({ ...options, task, dryRun }, file.sheets),
  };
  if (dryRun) return ended(await run(previewImport, standing, input));
  const { id } = await run(readImport, standing, input);
  const read = await run(reportImport, standing, { id });
  if (read.created + read.changed + read.unchanged === 0) return ended(read);
  await run(startImport, standing, { id });
  await finishImport(standing, id);
  return ended(await run(reportImport, standing, { id }));
}

function ended(report: ImportReport): Outcome {
  return { report, code: report.created + report.changed + report.unchanged > 0 ? 0 : 1 };
}

/** A file that cannot be opened is reported like one without a single good row. */
async function refusedFile(error: Refusal, value: string, locale: string): Promise<Outcome> {
  const [issue] = error.issues;
  const message = issue ? (await sentencesFor(locale)).field(issue) : error.code;
  const none = { rows: 0, ready: 0, attention: 0, errors: 0, duplicates: 0, notOurs: 0 };
  const report: ImportReport = {
    importId: null,
    ...none,
    created: 0,
    changed: 0,
    unchanged: 0,
    mapping: {},
    interpretation: {
      dateOrder: "dmy",
      dateOrderCertain: false,
      dateOrderByColumn: {},
      decimal: ",",
      decimalCertain: false,
      dateExamples: [],
      numberExamples: [],
      sheet: "",
      headerRow: 0,
      questions: [],
    },
    problems: [{ row: 0, column: "", value, code: issue?.rule.split(".").pop() ?? error.code, message }],
  };
  return { report, sentence: message, code: 1 };
}
