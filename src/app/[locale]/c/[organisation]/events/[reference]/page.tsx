import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { may, roleToward } from "@/access/permissions";
import { ArchiveButton } from "@/components/layout/archive-button";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";
import { archiveEventAction, restoreEventAction } from "@/features/events/actions";
import { EventSummary } from "@/features/events/components/event-summary";
import { getEvent } from "@/features/events/queries";
import { EvidencePanel } from "@/features/evidence/components/evidence-panel";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/events/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function EventPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { organisation } = standing;
  const { event, history, departments } = await loadAll(
    {
      event: [getEvent, { reference }],
      history: [listHistory, { reference }],
      departments: [listDepartments, {}],
    },
    slug,
  );
  const role = roleToward(standing, event.departmentId);
  const t = await getTranslations("events");
  const toggle = event.archivedAt ? restoreEventAction : archiveEventAction;
  return (
    <EventSummary
      organisation={organisation}
      role={role}
      event={event}
      evidence={
        <EvidencePanel
          organisation={slug}
          subject="event"
          subjectId={event.id}
          evidence={event.evidence}
          canAttach={may(role, "evidence:attach")}
        />
      }
      history={<HistoryList entries={history} room="events" timeZone={organisation.timeZone} />}
      readOnly={
        <OtherDepartment reader={standing} departments={departments} departmentId={event.departmentId} />
      }
      archive={
        <ClientMessages namespaces={["common", "forms"]}>
          <ArchiveButton
            action={toggle.bind(null, slug)}
            reference={event.reference}
            version={event.version}
            archived={event.archivedAt !== null}
            next={`/${locale}/c/${slug}/events/${event.reference}`}
            words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
          />
        </ClientMessages>
      }
    />
  );
}
