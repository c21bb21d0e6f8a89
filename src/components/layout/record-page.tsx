import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "../ui/badge";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { PageHeader } from "../ui/page-header";

/** Pieces of other rooms that every record's page is handed. */
export type RecordSlots = {
  history: ReactNode;
  archive: ReactNode;
  /** Why it cannot be changed by this reader, where that needs saying. */
  readOnly: ReactNode;
};

type Props = RecordSlots & {
  /** Names the list's address and the words of the page: "agreements". */
  room: string;
  /** The organisation's slug. */
  organisation: string;
  record: { reference: string; archivedAt: unknown };
  title: string;
  /** The finding in one sentence. */
  lead?: ReactNode;
  /** The states it is in, as badges; that it is archived follows. */
  badges: ReactNode;
  mayEdit: boolean;
  mayArchive: boolean;
  children: ReactNode;
};

/** One record's page: where it stands, what can be done, its cards, and what was done to it. */
export function RecordPage(props: Props) {
  const { room, organisation, record, title, lead, badges, mayEdit, mayArchive, children } = props;
  const t = useTranslations(room);
  const list = `/c/${organisation}/${room}`;
  return (
    <>
      <Breadcrumbs items={[{ href: list, label: t("title") }, { label: record.reference }]} />
      <PageHeader
        title={title}
        lead={lead}
        eyebrow={
          <>
            <span>{record.reference}</span>
            {badges}
            {record.archivedAt !== null && <Badge tone="warning">{t("archived")}</Badge>}
          </>
        }
        actions={
          <>
            {mayEdit && record.archivedAt === null && (
              <LinkButton
                variant="primary"
                href={`${list}/${record.reference}/edit`}
                icon={<Pencil aria-hidden />}
              >
                {t("edit")}
              </LinkButton>
            )}
            {mayArchive && props.archive}
          </>
        }
      />
      {props.readOnly}
      {children}
      <Card title={t("history")}>{props.history}</Card>
    </>
  );
}
