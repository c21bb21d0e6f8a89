import { z } from "zod";
import { listInput, pageOf } from "@/lib/listing.ts";
import { locales } from "@/lib/locales.ts";
import { agreementKinds, agreementStatuses } from "../agreements/schema.ts";
import { type ImportField, importFields } from "./rules/fields.ts";
import type { Sheet } from "./rules/grid.ts";

/** The words of an agreement's two closed lists, for those who mend a cell. */
export const cellWords: Partial<Record<ImportField, readonly string[]>> = {
  kind: agreementKinds,
  status: agreementStatuses,
};

export const importStatuses = ["read", "running", "committed", "cancelled", "interrupted", "undone"] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Rows of a file on one page of the screen. */
export const rowsPerPage = 50;

const rowStatuses = ["ready", "attention", "error", "duplicate", "not-ours"] as const;

const field = z.enum(importFields);

/** A column of the file by its 0-based place; null (a form says "none") takes the field off. */
const columnChoice = z.union([
  z.null(),
  z.literal("none").transform(() => null),
  z.coerce.number().int().min(0).max(500),
]);
const dateOrder = z.enum(["dmy", "mdy", "ymd"]);
const decimal = z.enum([",", "."]);
const rowNumber = z.string().regex(/^\d+$/);

const settingFields = {
  /** The sheet's place among the file's sheets. */
  sheet: z.coerce.number().int().min(0).max(200).optional(),
  headerRow: z.coerce.number().int().min(0).max(20_000).optional(),
  mapping: z.partialRecord(field, columnChoice).optional(),
  dateOrder: dateOrder.optional(),
  decimal: decimal.optional(),
  /** One answer for the whole file, where a row gives none. */
  kind: z.enum(agreementKinds).optional(),
  currency: z.string().length(3).optional(),
  /** What the file calls the acting city, where it is not its name or an alias. */
  ownName: z.string().trim().min(1).max(200).optional(),
  /** Whether cells that name several known cities name several partners of one agreement. */
  partners: z.enum(["split", "one"]).optional(),
};
/** Likely partners: the partner it is, or "new". Cells that may name several: "split" or "one". */
const partnerDecisions = z.record(z.string().max(300), z.string().max(40));
/** Cells mended on the screen: row → field → text. */
const corrections = z.record(rowNumber, z.partialRecord(field, z.string().max(5_000)));
/** Lets in every row that needs a look, without its doubtful values. */
const includeAttention = z.union([z.boolean(), z.stringbool()]);

/** What a person decided about a file, over what was read from it. Every part may be left to the reading. */
export const importSettings = z.object({
  ...settingFields,
  partnerDecisions: partnerDecisions.default({}),
  corrections: corrections.default({}),
  /** Rows let in although they need a look, or kept out although they are ready. */
  decisions: z.record(rowNumber, z.enum(["include", "skip"])).default({}),
  includeAttention: includeAttention.default(false),
});
export type ImportSettings = z.output<typeof importSettings>;

/** What a change of mind may say; what is absent stays. No defaults here: they would undo what was decided. */
export const importRevisionSettings = z.object({
  ...settingFields,
  partnerDecisions: partnerDecisions.optional(),
  corrections: corrections.optional(),
  decisions: z.record(rowNumber, z.enum(["include", "skip", "undecided"])).optional(),
  includeAttention: includeAttention.optional(),
});
export type ImportRevisionSettings = z.output<typeof importRevisionSettings>;

/** A file as its door read it. */
export const importUpload = z.object({
  fileName: z.string().trim().min(1).max(300),
  fileHash: z.string().length(64),
  sheets: z.custom<Sheet[]>((value) => Array.isArray(value) && value.length > 0),
  settings: importSettings.optional(),
});
export type ImportUpload = z.input<typeof importUpload>;

export const importPointer = z.object({ id: z.uuid() });

export const rejectedInput = importPointer.extend({ locale: z.enum(locales).optional() });

/** A change of mind about a file that was read: only what is given changes; mended cells and decisions add up. */
export const importRevision = importPointer.extend({
  settings: importRevisionSettings,
});

/** One row mended in place: the fields that were shown, and what their cells now say; a field left out is emptied. */
export const importRowMend = importPointer.extend({
  row: z.coerce.number().int().min(1).max(20_000),
  fields: z.array(field).default([]),
  cells: z.partialRecord(field, z.string().max(5_000)).default({}),
  decision: z.enum(["include", "skip", "undecided"]).optional(),
  /** For a likely partner: the partner it is, or "new". */
  partner: z.union([z.uuid(), z.literal("new")]).optional(),
  /** For a cell that may name several partners: whether it does. */
  several: z.enum(["split", "one"]).optional(),
});

/** `rows` is the sum of the next five; new, changed and unchanged split the first two of them. */
const counts = z.object({
  rows: z.number(),
  ready: z.number(),
  attention: z.number(),
  errors: z.number(),
  duplicates: z.number(),
  notOurs: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
});
export type ImportCounts = z.infer<typeof counts>;

const importProblem = z.object({
  row: z.number(),
  column: z.string(),
  field,
  value: z.string(),
  code: z.string(),
  message: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});

export const importSummary = z.object({
  id: z.string(),
  kind: z.string(),
  fileName: z.string(),
  status: z.enum(importStatuses),
  counts,
  /** What came of it once committed. */
  created: z.number().nullable(),
  changed: z.number().nullable(),
  createdAt: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  progress: z.number(),
  /** Rows that a commit would go through, and how many of them add or change something. */
  importable: z.number(),
  effective: z.number(),
});
export type ImportSummary = z.infer<typeof importSummary>;

const interpretation = z.object({
  dateOrder,
  dateOrderCertain: z.boolean(),
  dateOrderByColumn: z.record(z.string(), dateOrder),
  decimal,
  decimalCertain: z.boolean(),
  dateExamples: z.array(z.object({ text: z.string(), date: z.string() })),
  numberExamples: z.array(z.object({ text: z.string(), value: z.number() })),
});

/** How a file was read: what the screen shows before anything is written. */
export const importReading = z.object({
  sheets: z.array(z.string()),
  sheet: z.number(),
  headerRow: z.number(),
  headers: z.array(z.string()),
  mapping: z.partialRecord(field, z.number()),
  /** Whether the columns are as somebody of this city chose them for such a file before. */
  remembered: z.boolean(),
  interpretation,
  skipped: z.array(z.object({ row: z.number(), reason: z.string() })),
  questions: z.array(z.enum(["kind", "ownCity", "severalPartners"])),
  several: z.object({
    count: z.number(),
    examples: z.array(z.object({ text: z.string(), names: z.array(z.string()) })),
  }),
});
export type ImportReading = z.infer<typeof importReading>;

export const importRow = z.object({
  row: z.number(),
  status: z.enum(rowStatuses),
  effect: z.enum(["new", "changed", "unchanged"]).nullable(),
  decision: z.enum(["include", "skip"]).nullable(),
  /** The texts of the mapped cells, as the file holds them or as mended. */
  cells: z.partialRecord(field, z.string()),
  title: z.string().nullable(),
  partner: z.string().nullable(),
  /** How the row's main cells were read; null where they say nothing that can be read. */
  kind: z.string().nullable(),
  signedOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  problems: z.array(importProblem),
  /** Where the cell may name several: whom, and whether they are taken for several. */
  several: z.object({ names: z.array(z.string()), taken: z.boolean() }).nullable(),
  /** The name that looks like a known partner's, and whom it may be. */
  likelyName: z.string().nullable(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), country: z.string().nullable() })),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string() })),
  reference: z.string().nullable(),
  /** For a row that repeats an earlier one: that row, its page among all rows, and the agreement it is or became. */
  repeats: z.object({ row: z.number(), page: z.number(), reference: z.string().nullable() }).nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

const writes = z.object({ new: z.number(), changed: z.number(), unchanged: z.number() });

export const importDetail = importSummary.extend({
  reading: importReading,
  /** What a commit would do now. */
  writes,
  /** Rows that need a look and are not let in. */
  waiting: z.number(),
  settings: importSettings,
  rows: z.array(importRow),
  shown: z.enum([...rowStatuses, "all"]),
  page: z.number(),
  pages: z.number(),
});
export type ImportDetail = z.infer<typeof importDetail>;

export const importView = importPointer.extend({
  show: z.enum([...rowStatuses, "all"]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const importList = z.object(listInput(["created"], "-created"));
export const importPage = pageOf(importSummary);
export type ImportPage = z.infer<typeof importPage>;

export const importCommit = z.object({
  id: z.string(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
});
export const importUndo = z.object({
  id: z.string(),
  removed: z.number(),
  restored: z.number(),
  kept: z.number(),
});

/** Every problem of a file in the reader's words. */
const reportedProblem = z.object({
  row: z.number(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
});

/** An import as the command line and the API report it; `rows` is the sum of the next five. */
export const importReport = z.object({
  importId: z.string().nullable(),
  rows: z.number(),
  ready: z.number(),
  attention: z.number(),
  errors: z.number(),
  duplicates: z.number(),
  notOurs: z.number(),
  /** What was done, or what a commit would do. */
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  mapping: z.partialRecord(field, z.string()),
  interpretation: interpretation.extend({
    sheet: z.string(),
    headerRow: z.number(),
    questions: z.array(z.string()),
  }),
  problems: z.array(reportedProblem),
});
export type ImportReport = z.infer<typeof importReport>;

/** The rows that are not imported: the file's own columns and why, to mend in a sheet and import again. */
export const rejectedRows = z.object({
  fileName: z.string(),
  headers: z.array(z.string()),
  rows: z.array(
    z.object({
      cells: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      status: z.enum(rowStatuses),
      /** In the reader's words; empty where the status says it all. */
      reason: z.string(),
    }),
  ),
});
export type RejectedRows = z.infer<typeof rejectedRows>;
