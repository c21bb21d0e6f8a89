import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

/** A command line that cannot be obeyed: the sentence says why. */
export class UsageError extends Error {}

export type ImportOptions = {
  as: string;
  organisation: string;
  dryRun: boolean;
  includeAttention: boolean;
  /** What `--set` says: kind, ownCity, currency, partners, dateOrder, decimal, sheet, headerRow. */
  set: Record<string, string>;
  /** Field → heading (or 0-based place) of the column, as a report's `mapping` gives it. */
  mapping: Record<string, string | number>;
  /** An import to undo, or a file to import. */
  task: { undo: string } | { file: string; bytes: Uint8Array<ArrayBuffer> };
};

const settable = ["kind", "ownCity", "currency", "partners", "dateOrder", "decimal", "sheet", "headerRow"];

const usage = `npm run --silent import -- --as EMAIL --organisation SLUG --kind agreements FILE
  --set NAME=VALUE     one answer for the whole file: ${settable.join(", ")} (may be repeated)
  --mapping FILE       JSON, field → heading of its column, as a report's "mapping" gives it
  --include-attention  also imports the rows that need a look, without their doubtful values
  --dry-run            says what would be done and keeps nothing
  --undo ID            takes an import back, instead of FILE`;

/** Reads the command line. @throws UsageError */
export function readImportOptions(args: string[]): ImportOptions {
  const { values, positionals } = parse(args);
  if (!values.as) throw wrong("--as EMAIL says who imports.");
  if (!values.organisation) throw wrong("--organisation SLUG says where to.");
  if (values.kind !== undefined && values.kind !== "agreements")
    throw wrong(`--kind ${values.kind}: only agreements can be imported.`);
  const common = {
    as: values.as,
    organisation: values.organisation,
    dryRun: values["dry-run"] ?? false,
    includeAttention: values["include-attention"] ?? false,
    set: readSettings(values.set ?? []),
    mapping: values.mapping ? readMapping(values.mapping) : {},
  };
  if (values.undo !== undefined) {
    if (positionals.length > 0) throw wrong("--undo ID takes no FILE.");
    if (values["dry-run"]) throw wrong("--undo and --dry-run exclude each other.");
    return { ...common, task: { undo: values.undo } };
  }
  if (values.kind === undefined) throw wrong("--kind agreements says what the file holds.");
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw wrong("Name one FILE.");
  return { ...common, task: { file, bytes: readBytes(file) } };
}

const wrong = (why: string) => new UsageError(`${why}\n\n${usage}`);

function parse(args: string[]) {
  const [text, flag] = [{ type: "string" } as const, { type: "boolean" } as const];
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: text,
        organisation: text,
        kind: text,
        mapping: text,
        undo: text,
        set: { type: "string", multiple: true },
        "dry-run": flag,
        "include-attention": flag,
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function readSettings(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const [, name = "", value = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
      if (!settable.includes(name))
        throw wrong(`--set ${text}: NAME=VALUE with one of ${settable.join(", ")}.`);
      return [name, value.trim()];
    }),
  );
}

/** The most that a file may weigh, as at the web's door. */
const mostBytes = 10_000_000;

function readBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    if (statSync(file).size > mostBytes) throw new Error("it weighs more than 10 MB");
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw wrong(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function readMapping(file: string): ImportOptions["mapping"] {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    const valid =
      typeof content === "object" &&
      content !== null &&
      Object.values(content).every((column) => typeof column === "string" || typeof column === "number");
    if (!valid || Array.isArray(content)) throw new Error('it is no JSON object of field → "heading"');
    return content as ImportOptions["mapping"];
  } catch (error) {
    throw wrong(`The mapping ${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
