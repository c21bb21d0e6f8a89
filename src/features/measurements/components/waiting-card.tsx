import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/i18n/link";
import { formatInstant } from "@/lib/instants.ts";
import { inWords, written } from "../present";
import type { WaitingEntries, WaitingEntry } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string; timeZone: string };
  waiting: WaitingEntries;
};

/** What waits for the reader: measurements to approve, and those of theirs that were returned; nothing where none does. */
export function WaitingCard({ organisation, waiting }: Props) {
  const t = useTranslations("measurements");
  const { toApprove, toApproveTotal, returned } = waiting;
  return (
    <>
      {returned.length > 0 && (
        <Card title={t("waiting.returnedTitle")}>
          <ul className="space-y-3">
            {returned.map((entry) => (
              <Waiting key={`${entry.indicator} ${entry.period}`} organisation={organisation} entry={entry}>
                {t("waiting.returnedBy", {
                  name: entry.decidedBy ?? t("standing.somebody"),
                  reason: entry.decisionReason ?? "",
                })}
              </Waiting>
            ))}
          </ul>
        </Card>
      )}
      {toApprove.length > 0 && (
        <Card title={t("waiting.title")}>
          <p className="mb-3 text-secondary text-ui">{t("waiting.lead", { count: toApproveTotal })}</p>
          <ul className="space-y-3">
            {toApprove.map((entry) => (
              <Waiting key={`${entry.indicator} ${entry.period}`} organisation={organisation} entry={entry}>
                <EnteredBy entry={entry} timeZone={organisation.timeZone} />
              </Waiting>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Waiting({
  organisation,
  entry,
  children,
}: {
  organisation: Props["organisation"];
  entry: WaitingEntry;
  children: ReactNode;
}) {
  const t = useTranslations("measurements");
  const locale = useLocale();
  const name = inWords(entry.name, locale);
  const said =
    entry.availability !== "value"
      ? t(`availability.${entry.availability}`)
      : entry.value === null
        ? ""
        : written(entry.value, organisation.formatLocale);
  return (
    <li className="min-w-0">
      <Link
        className="a-link text-ui"
        href={`/c/${organisation.slug}/indicators?period=${entry.period}#${entry.indicator}`}
      >
        {entry.indicator} · {entry.period} · {said ? t("waiting.entry", { name, value: said }) : name}
      </Link>
      <p className="break-words text-head text-secondary">{children}</p>
    </li>
  );
}

function EnteredBy({ entry, timeZone }: { entry: WaitingEntry; timeZone: string }) {
  const t = useTranslations("measurements");
  const locale = useLocale();
  return t("waiting.by", {
    name: entry.enteredBy ?? t("standing.somebody"),
    when: formatInstant(entry.updatedAt, locale, timeZone, { month: "short" }),
  });
}
