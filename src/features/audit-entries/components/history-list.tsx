import { useFormatter, useMessages, useTranslations } from "next-intl";
import { Timeline } from "@/components/ui/timeline";
import type { AuditEntry } from "../schema";

type Words = { [key: string]: string | Words };

/** What happened to a record, newest first; `room` is the messages namespace that names its fields. */
export function HistoryList({ entries, room, timeZone }: { entries: AuditEntry[]; room: string; timeZone: string }) {
  const t = useTranslations("auditEntries");
  const format = useFormatter();
  if (entries.length === 0) return <p className="text-secondary text-ui">{t("noHistory")}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.sequence,
        when: format.dateTime(new Date(entry.at), { dateStyle: "long", timeStyle: "short", timeZone }),
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
  const fields = ((useMessages() as unknown as Words)[room] as Words | undefined)?.field as Words | undefined;
  const name = (field: string) => {
    const word = fields?.[field];
    return typeof word === "string" ? word : field;
  };
  const text = (value: unknown) =>
    value === null || value === undefined || value === "" ? t("blank") : typeof value === "object" ? JSON.stringify(value) : String(value);
  const lines = [
    ...Object.entries(entry.changes).map(([field, [before, after]]) =>
      t("fromTo", { field: name(field), before: text(before), after: text(after) }),
    ),
    ...Object.entries(entry.facts)
      .filter(([, value]) => value !== null && value !== "")
      .map(([field, value]) => t("set", { field: name(field), after: text(value) })),
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
