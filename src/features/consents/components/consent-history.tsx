import { useLocale, useTranslations } from "next-intl";
import { Timeline } from "@/components/ui/timeline";
import { formatInstant } from "@/lib/instants.ts";
import type { ConsentEntry } from "../schema";

/** Every answer a city gave to a network, newest first. */
export function ConsentHistory({ entry, timeZone }: { entry: ConsentEntry; timeZone: string }) {
  const t = useTranslations("consents");
  const locale = useLocale();
  const steps = entry.history.flatMap((answer) => {
    const level = t(`level.${answer.level}`);
    return [
      ...(answer.withdrawnAt && answer.grantedAt
        ? [{ at: answer.withdrawnAt, key: `${answer.id} end`, title: t("historyEnded", { level }) }]
        : []),
      ...(answer.grantedAt
        ? [{ at: answer.grantedAt, key: `${answer.id} grant`, title: t("historyGranted", { level }) }]
        : []),
      ...(answer.declinedAt
        ? [{ at: answer.declinedAt, key: `${answer.id} no`, title: t("historyDeclined") }]
        : []),
    ];
  });
  if (entry.invitedAt)
    steps.push({
      at: entry.invitedAt,
      key: "asked",
      title: t("historyAsked", { level: t(`level.${entry.requestedLevel ?? "nothing"}`) }),
    });
  return (
    <section className="space-y-4">
      <h2 className="text-read">{t("history")}</h2>
      <Timeline
        items={steps
          .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
          .map(({ at, key, title }) => ({
            key,
            dateTime: at,
            when: formatInstant(at, locale, timeZone, { time: true }),
            title,
          }))}
      />
    </section>
  );
}
