import { Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import { StatusBadge } from "@/components/ui/badge";
import { formatInstant } from "@/lib/instants.ts";
import { unitAfter, withUnit } from "@/lib/units";
import { withdrawMeasurementAction } from "../actions";
import { inWords, statusTones, written } from "../present";
import type { GridLine, Measurement } from "../schema";
import { ApproveTick } from "./approve-tick";
import { ReturnForm } from "./return-form";

type Props = {
  organisation: string;
  line: GridLine;
  period: string;
  formatLocale: string;
  timeZone: string;
  mayApprove: boolean;
  mayRecord: boolean;
};

/** Where an entry's approval stands, what the score uses meanwhile, and the acts that are open to the reader. */
export function EntryStanding({
  organisation,
  line,
  period,
  formatLocale,
  timeZone,
  mayApprove,
  mayRecord,
}: Props) {
  const t = useTranslations("measurements");
  const locale = useLocale();
  const entry = line.measurement;
  const meanwhile = useMeanwhile(line, formatLocale);
  if (!entry || (entry.status === "approved" && !entry.decidedAt)) return null;
  const decided = entry.status === "approved" || entry.status === "returned";
  const told = t(`standing.${entry.status}`, {
    name: (decided ? entry.decidedBy : entry.enteredBy) ?? t("standing.somebody"),
    when: formatInstant((decided && entry.decidedAt) || entry.updatedAt, locale, timeZone, {
      month: "short",
    }),
    reason: entry.decisionReason ?? "",
  });
  const point = { indicator: line.code, period, version: String(entry.version) };
  const asked = entry.status === "submitted" && mayApprove;
  const waits = entry.status !== "approved";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-3 text-head text-secondary">
      {waits && <StatusBadge tone={statusTones[entry.status]}>{t(`status.${entry.status}`)}</StatusBadge>}
      <p className="min-w-0 break-words">
        {told} {waits && meanwhile}
      </p>
      {asked && <ApproveTick code={line.code} version={entry.version} />}
      {asked && <ReturnForm organisation={organisation} point={point} title={`${line.code} ${period}`} />}
      {waits && mayRecord && (entry.mine || mayApprove) && (
        <ButtonForm
          action={withdrawMeasurementAction.bind(null, organisation)}
          fields={point}
          label={t("withdraw")}
          hiddenLabel={line.code}
          variant="quiet"
          icon={<Undo2 aria-hidden />}
        />
      )}
    </div>
  );
}

/** What the score uses while an entry waits. */
function useMeanwhile({ inForce, unit, perInhabitants }: GridLine, formatLocale: string): string {
  const t = useTranslations("measurements");
  const locale = useLocale();
  if (!inForce) return t("standing.nothingInForce");
  if (inForce.availability !== "value")
    return t("standing.inForceSpoken", { words: t(`availability.${inForce.availability}`) });
  const words = perInhabitants ? "" : inWords(unit ?? undefined, locale);
  const after = inForce.value === null ? words : unitAfter(inForce.value, words, locale, formatLocale);
  return t("standing.inForce", { value: withUnit(entryText(inForce, formatLocale), after, formatLocale) });
}

function entryText({ value, numerator, denominator }: Measurement, formatLocale: string): string {
  if (value !== null) return written(value, formatLocale);
  return `${written(numerator ?? 0, formatLocale)} / ${written(denominator ?? 0, formatLocale)}`;
}
