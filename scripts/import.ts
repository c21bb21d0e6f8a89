import { withDatabase } from "./database/with-database.ts";
import { readImportOptions, UsageError } from "./import/options.ts";

// Imports a file of agreements, or undoes an import, whether the server runs or not. One JSON report on the standard
// output and nothing else; sentences go to the standard error. 0: something was or could be imported (or undone);
// 1: nothing could; 2: wrong usage.

// The launcher may greet on the standard output; here only the report may stand there.
console.log = console.error;

async function main(args: string[]): Promise<number> {
  try {
    const options = readImportOptions(args);
    const { report, code, sentence } = await withDatabase(async () => {
      // Only now, so that a wrong usage is told at once.
      const { runImport } = await import("./import/run-import.ts");
      return runImport(options);
    });
    if (report) process.stdout.write(`${JSON.stringify(report)}\n`);
    if (sentence) console.error(sentence);
    return code;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
