import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { Notice } from "@/components/ui/notice";
import { ClientMessages } from "@/i18n/client-messages";
import { formatInstant } from "@/lib/instants.ts";
import { formatMoney } from "@/lib/money";
import type { Mission } from "../schema";
import { MissionSteps } from "./mission-steps";

type Props = {
  organisation: { slug: string; formatLocale: string; timeZone: string };
  role: Role;
  approver: boolean;
  mission: Mission;
};

/** The order before: why, for what, at what cost, and who decided. */
export function MissionOrder({ organisation, role, approver, mission }: Props) {
  const t = useTranslations("missions");
  const locale = useLocale();
  const decided =
    mission.decidedAt &&
    t(`decidedBy.${mission.approval}`, {
      name: mission.decidedByName ?? t("somebody"),
      when: formatInstant(mission.decidedAt, locale, organisation.timeZone),
    });
  return (
    <Card title={t("section.order")}>
      <KeyValues
        items={[
          { label: t("field.justification"), value: mission.justification },
          { label: t("field.objective"), value: mission.objective },
          { label: t("field.expectedResult"), value: mission.expectedResult },
          {
            label: t("field.costAmount"),
            value:
              mission.costAmount &&
              formatMoney(mission.costAmount, mission.costCurrency ?? "EUR", organisation.formatLocale),
          },
          { label: t("field.approval"), value: decided ?? t(`approval.${mission.approval}`) },
        ]}
      />
      {mission.decisionReason && (
        <div className="mt-4">
          <Notice tone="warning" title={t(`reasonTitle.${mission.approval}`)}>
            <p className="whitespace-pre-line break-words">{mission.decisionReason}</p>
          </Notice>
        </div>
      )}
      {!mission.archivedAt && (
        <div className="mt-4 screen-only">
          <ClientMessages namespaces={["common", "forms", "missions"]}>
            <MissionSteps
              organisation={organisation.slug}
              reference={mission.reference}
              version={mission.version}
              approval={mission.approval}
              mayAsk={may(role, "mission:edit")}
              mayDecide={may(role, "mission:approve", approver)}
            />
          </ClientMessages>
        </div>
      )}
    </Card>
  );
}
