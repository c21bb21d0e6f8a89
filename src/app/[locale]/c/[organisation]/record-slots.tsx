import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { may, mayTouch, roleToward } from "@/access/permissions";
import type { RecordNoun } from "@/access/record-nouns";
import type { FormAction } from "@/components/forms/use-sending";
import { ArchiveButton } from "@/components/layout/archive-button";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";
import type { AuditEntry } from "@/features/audit-entries/schema";
import { EvidencePanel } from "@/features/evidence/components/evidence-panel";
import type { Evidence, EvidenceSubject } from "@/features/evidence/schema";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import type { Department } from "@/features/organisations/schema";
import { ClientMessages } from "@/i18n/client-messages";
import type { FormValue } from "@/lib/form-state";
import type { loadStanding } from "@/server/load";

// A record's page mixes rooms; this is the one place that says which pieces each of them gets.

type Standing = Awaited<ReturnType<typeof loadStanding>>;
type Kept = {
  id: string;
  reference: string;
  version: number;
  archivedAt: unknown;
  departmentId: string | null;
};
type Toggle<T> = (organisation: string, ...form: Parameters<FormAction<T>>) => ReturnType<FormAction<T>>;

/** The reads that every record's page makes beside its own. */
export const besides = (reference: string) =>
  ({ history: [listHistory, { reference }], departments: [listDepartments, {}] }) as const;

/** What this reader is to a record, and the pieces other rooms lay beside it: history, whose it is, the archive. */
export async function recordSlots<T>(
  standing: Standing,
  noun: RecordNoun,
  record: Kept,
  { history, departments }: { history: AuditEntry[]; departments: Department[] },
  toggles: { archive: Toggle<T>; restore: Toggle<T> },
) {
  const { slug, timeZone } = standing.organisation;
  const room = `${noun}s`;
  const t = await getTranslations(room);
  const toggle = record.archivedAt === null ? toggles.archive : toggles.restore;
  return {
    role: roleToward(standing, record.departmentId),
    history: <HistoryList entries={history} room={room} timeZone={timeZone} />,
    readOnly: (
      <OtherDepartment reader={standing} departments={departments} departmentId={record.departmentId} />
    ),
    archive: (
      <ClientMessages namespaces={["common", "forms"]}>
        <ArchiveButton
          action={toggle.bind(null, slug)}
          reference={record.reference}
          version={record.version}
          archived={record.archivedAt !== null}
          next={`/${await getLocale()}/c/${slug}/${room}/${record.reference}`}
          words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
        />
      </ClientMessages>
    ),
  };
}

/** What proves a record, and the way to add to it for those who may. */
export function evidenceSlot(
  standing: Standing,
  subject: EvidenceSubject,
  record: Kept & { evidence: Evidence[] },
) {
  return (
    <EvidencePanel
      organisation={standing.organisation.slug}
      subject={subject}
      subjectId={record.id}
      evidence={record.evidence}
      canAttach={may(roleToward(standing, record.departmentId), "evidence:attach")}
    />
  );
}

/** A record as its form opens on it; the page for the forbidden where another department keeps it. */
export function opened(
  standing: Standing,
  noun: RecordNoun,
  record: Kept,
  departments: Department[],
  values: Record<string, FormValue>,
) {
  const { reference, version, departmentId } = record;
  if (!mayTouch(standing, `${noun}:edit`, departmentId)) forbidden();
  return { reference, version, values, departments: departmentsToGive(standing, departments, departmentId) };
}
