import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/i18n/link";
import { formatPartialDate } from "@/lib/dates";
import type { LedgerLine, WhyView } from "../schema";

type Props = { why: WhyView; root: string };

/** The records behind a counted value: those that count, those of the base that do not, those left aside, each with why. */
export function WhyLedger({ why, root }: Props) {
  const t = useTranslations("scorecards");
  const counting = why.lines.filter(({ inBase, counts }) => inBase && counts);
  const failing = why.lines.filter(({ inBase, counts }) => inBase && !counts);
  const aside = why.lines.filter(({ inBase }) => !inBase);
  const gap = why.counted?.value == null && why.counted?.denominator == null;
  const people = why.metric === "projects.beneficiaries";
  return (
    <>
      <Card title={t("countedLines", { n: counting.length })}>
        {counting.length > 0 ? (
          <Lines lines={counting} root={root} people={people} />
        ) : (
          <p className="text-secondary">{gap ? t("notBegun") : t("noLines", { period: why.valuePeriod })}</p>
        )}
      </Card>
      {failing.length > 0 && (
        <Card title={t("baseLines", { n: failing.length })}>
          <Lines lines={failing} root={root} people={people} />
        </Card>
      )}
      {aside.length > 0 && (
        <details className="rounded-card border border-line px-4 py-3 sm:px-6">
          <summary className="a-link min-h-6 text-ui">{t("outLines", { n: aside.length })}</summary>
          <div className="mt-2">
            <Lines lines={aside} root={root} people={people} />
          </div>
        </details>
      )}
      {why.lineCount > why.lines.length && (
        <p className="text-secondary">{t("moreLines", { n: why.lines.length, total: why.lineCount })}</p>
      )}
    </>
  );
}

function Lines({ lines, root, people }: { lines: readonly LedgerLine[]; root: string; people: boolean }) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {lines.map((line, index) => (
        // A record may stand on several lines: two seats of one network, two speeches at one event.
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the answer's own
          key={`${line.reference} ${index}`}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2"
        >
          <span className="min-w-0 grow basis-64">
            <Link href={`${root}/${line.noun}s/${line.reference}`} className="a-link">
              {line.title}
            </Link>
            <span className="block text-head text-secondary">
              {line.reference} ·{" "}
              {line.day ? formatPartialDate(line.day, locale, { month: "short" }) : t("dateUnknown")}
              {people && ` · ${t("people", { n: line.amount })}`}
            </span>
          </span>
          <span className="flex flex-wrap gap-1.5">
            <Notes line={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why a record counts or not; words that were typed are shown as they are. */
function Notes({ line }: { line: LedgerLine }) {
  const t = useTranslations("scorecards");
  return line.notes.map((note) => {
    const free = /^(?:at|source): (.*)$/s.exec(note);
    if (free)
      return (
        <span key={note} className="text-head text-secondary">
          {free[1]}
        </span>
      );
    const counts = line.counts && line.inBase && note !== "date-unknown";
    return (
      <Badge key={note} tone={counts ? "neutral" : "warning"}>
        {t(`note.${note}`)}
      </Badge>
    );
  });
}
