import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Answer, answerCase, type Case } from "../src/scoring/answer-case.ts";

// Answers scoring cases: npm run --silent score -- FILE.json [MORE.json]. Files never leave this machine and no
// database is needed, so a spreadsheet's worth of data can be scored without the platform.

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text, "utf8").digest());

function read(file: string): Case[] {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return (Array.isArray(content) ? content : [content]) as Case[];
}

function main(files: readonly string[]): number {
  if (files.length === 0) {
    process.stderr.write("Name at least one file: npm run --silent score -- FILE.json [MORE.json]\n");
    return 2;
  }
  const answers: Answer[] = [];
  for (const file of files) {
    try {
      for (const given of read(file)) answers.push(answerCase(given, sha256));
    } catch (error) {
      process.stderr.write(
        `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      return 2;
    }
  }
  process.stdout.write(`${JSON.stringify(answers)}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
