import { useLocale, useMessages, useTranslations } from "next-intl";
import { Timeline } from "@/components/ui/timeline";
import { formatPartialDate, isPartialDate } from "@/lib/dates";
import { formatInstant } from "@/lib/instants.ts";
import { numberFormatter } from "@/lib/numbers";
import type { AuditEntry } from "../schema";

type Words = { [key: string]: string | Words };

/** What happened to a record, newest first; `room` is the messages namespace that names its fields. */
export function HistoryList({
  entries,
  room,
  timeZone,
}: {
  entries: AuditEntry[];
  room: string;
  timeZone: string;
}) {
  const t = useTranslations("auditEntries");
  const locale = useLocale();
  if (entries.length === 0) return <p className="text-secondary text-ui">{t("noHistory")}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.sequence,
        when: formatInstant(entry.at, locale, timeZone, { time: true }),
        dateTime: entry.at,
        by: entry.actorName ?? t("nobody"),
        title: <EntrySentence entry={entry} />,
        detail: entry.type.endsWith(".created") ? undefined : <ChangeList entry={entry} room={room} />,
      }))}
    />
  );
}

/** "Agreement: edited", in the reader's words. */
export function EntrySentence({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("auditEntries");
  const [noun = "", verb = ""] = entry.type.split(".");
  return t("sentence", {
    noun: t.has(`noun.${noun}`) ? t(`noun.${noun}`) : noun,
    verb: t.has(`verb.${verb}`) ? t(`verb.${verb}`) : verb,
  });
}

/** Each field that changed, from what to what. */
export function ChangeList({ entry, room }: { entry: AuditEntry; room: string }) {
  const t = useTranslations("auditEntries");
  const locale = useLocale();
  const words = (useMessages() as unknown as Words)[room] as Words | undefined;
  const named = (group: string, key: string) => {
    const word = (words?.[group] as Words | undefined)?.[key];
    return typeof word === "string" ? word : null;
  };
  const name = (field: string) => named("field", field) ?? field;
  const text = (field: string, value: unknown) => {
    if (value === null || value === undefined || value === "") return t("blank");
    if (typeof value === "object") return JSON.stringify(value);
    // Whole numbers may be years.
    if (typeof value === "number" && !Number.isInteger(value))
      return numberFormatter(locale, { maximumFractionDigits: 12 }).format(value);
    if (field.endsWith("On") && isPartialDate(value)) return formatPartialDate(value, locale);
    // A closed list's words stand in the room's messages under the field's own name.
    return entry.names[String(value)] ?? named(field, String(value)) ?? String(value);
  };
  const lines = [
    ...Object.entries(entry.changes).map(([field, [before, after]]) =>
      t("fromTo", { field: name(field), before: text(field, before), after: text(field, after) }),
    ),
    ...Object.entries(entry.facts)
      .filter(([, value]) => value !== null && value !== "")
      .map(([field, value]) => t("set", { field: name(field), after: text(field, value) })),
    ...entry.personal.map((field) => t("personal", { field: name(field) })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line} className="break-words">
          {line}
        </li>
      ))}
    </ul>
  );
}
