import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/i18n/client-messages";
import { formatPartialDate } from "@/lib/dates";
import { reportDueOn } from "../rules";
import type { Mission, ReportState } from "../schema";
import { ReportForm } from "./report-form";

type Props = {
  organisation: { slug: string; formatLocale: string };
  mission: Mission;
  state: ReportState;
  canReport: boolean;
};

/** The report after: what the mission brought, and whether it was told within thirty days. */
export function MissionReport({ organisation, mission, state, canReport }: Props) {
  const t = useTranslations("missions");
  const locale = useLocale();
  const due = reportDueOn(mission);
  const words = {
    due: due ? formatPartialDate(due, locale) : "",
    reported: mission.reportedOn ? formatPartialDate(mission.reportedOn, locale) : "",
  };
  return (
    <Card title={t("section.report")}>
      {mission.report ? (
        <>
          <p className="text-meta text-muted">{t(`findingOne.${state}`, words)}</p>
          <p className="mt-2 whitespace-pre-line break-words text-read">{mission.report}</p>
        </>
      ) : (
        <p className="text-secondary text-ui">{t("noReport")}</p>
      )}
      {canReport && mission.approval !== "refused" && (
        <div className="mt-4 screen-only">
          <ClientMessages namespaces={["common", "forms", "missions"]}>
            <ReportForm
              organisation={organisation.slug}
              formatLocale={organisation.formatLocale}
              reference={mission.reference}
              version={mission.version}
              report={mission.report}
              reportedOn={mission.reportedOn}
              hint={due ? t("reportBefore", words) : undefined}
            />
          </ClientMessages>
        </div>
      )}
    </Card>
  );
}
