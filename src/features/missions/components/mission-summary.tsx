import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { CountsToward } from "@/components/layout/counts-toward";
import { recordLinks } from "@/components/layout/record-links";
import { RecordPage, type RecordSlots } from "@/components/layout/record-page";
import { Badge, StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkList } from "@/components/ui/link-list";
import { formatPartialDate } from "@/lib/dates";
import { approvalTones, reportTones } from "../present";
import { missionStandings, reportDueOn, reportState } from "../rules";
import type { Mission } from "../schema";
import { MissionFacts } from "./mission-facts";
import { MissionOrder } from "./mission-order";
import { MissionReport } from "./mission-report";

type Props = RecordSlots & {
  organisation: { slug: string; formatLocale: string; timeZone: string };
  role: Role;
  /** Whether the reader is a named approver. */
  approver: boolean;
  mission: Mission;
  /** The day it is where the city is, `YYYY-MM-DD`. */
  day: string;
  evidence: ReactNode;
};

/** One mission: its order before, its report after, what it serves and proves, where it counts. */
export function MissionSummary({ organisation, role, approver, mission, day, evidence, ...slots }: Props) {
  const t = useTranslations("missions");
  const state = reportState(mission, day);
  const canEdit = may(role, "mission:edit") && !mission.archivedAt;
  return (
    <RecordPage
      {...slots}
      room="missions"
      organisation={organisation.slug}
      record={mission}
      title={mission.title}
      lead={<Finding mission={mission} day={day} />}
      badges={
        <>
          <Badge>{t(`direction.${mission.direction}`)}</Badge>
          <StatusBadge tone={approvalTones[mission.approval]}>
            {t(`approval.${mission.approval}`)}
          </StatusBadge>
          {state !== "not-needed" && (
            <StatusBadge tone={reportTones[state]}>{t(`reportState.${state}`)}</StatusBadge>
          )}
        </>
      }
      mayEdit={may(role, "mission:edit")}
      mayArchive={may(role, "mission:archive")}
    >
      <Card title={t("summary")}>
        <MissionFacts organisation={organisation.slug} mission={mission} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <MissionOrder organisation={organisation} mission={mission} role={role} approver={approver} />
        <MissionReport organisation={organisation} mission={mission} state={state} canReport={canEdit} />
        <Card title={t("countsToward")}>
          <Standings mission={mission} day={day} />
        </Card>
        <Card title={t("field.agreements")}>
          <LinkList
            empty={t("noAgreements")}
            items={recordLinks(organisation.slug, "agreements", mission.agreements)}
          />
        </Card>
      </div>
      <Card title={t("evidence")}>{evidence}</Card>
    </RecordPage>
  );
}

/** The one sentence: what is owed now, or what was done in time. */
function Finding({ mission, day }: { mission: Mission; day: string }) {
  const t = useTranslations("missions");
  const locale = useLocale();
  const state = reportState(mission, day);
  const due = reportDueOn(mission);
  return t(`findingOne.${state}`, {
    due: due ? formatPartialDate(due, locale) : "",
    reported: mission.reportedOn ? formatPartialDate(mission.reportedOn, locale) : "",
  });
}

function Standings({ mission, day }: { mission: Mission; day: string }) {
  const t = useTranslations("missions");
  const life = { ...mission, archived: mission.archivedAt !== null, agreements: mission.agreements.length };
  return (
    <CountsToward
      words={{ counts: t("standing.counts"), lowers: t("standing.lowers"), outside: t("standing.outside") }}
      items={missionStandings(life, day).map((item) => ({
        ...item,
        name: t(`indicator.${item.code}`),
        why: item.why.map((reason) => t(`why.${reason}`, { count: mission.agreements.length })),
      }))}
    />
  );
}
