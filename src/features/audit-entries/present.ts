import type { CsvValue } from "@/lib/csv.ts";
import type { AuditPage } from "./schema.ts";

type Words = ((key: string) => string) & { has?: (key: string) => boolean };

/** The log as a file, newest first: instants in UTC to the millisecond, changes as JSON so that nothing is rounded. */
export function auditSheet(
  page: AuditPage,
  { words }: { words: Words },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const say = (group: string, key: string) =>
    words.has?.(`${group}.${key}`) ? words(`${group}.${key}`) : key;
  const json = (value: object) => (Object.keys(value).length === 0 ? null : JSON.stringify(value));
  return {
    name: "audit",
    headers: ["number", "when", "what", "done", "subject", "who", "via", "changes", "facts", "hidden"].map(
      (column) => words(column),
    ),
    rows: page.rows.map((entry) => {
      const [noun = "", verb = ""] = entry.type.split(".");
      return [
        entry.sequence,
        entry.at,
        say("noun", noun),
        say("verb", verb),
        entry.subjectReference,
        entry.actorName,
        say("viaName", entry.via),
        json(entry.changes),
        json(entry.facts),
        entry.personal.join(", ") || null,
      ];
    }),
  };
}
