import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { PageHeader } from "../ui/page-header";

type Props = {
  /** The list it belongs to: its address without language, and its name. */
  list: { href: string; label: string };
  reference: string;
  title: string;
  /** The finding in one sentence. */
  lead?: ReactNode;
  /** The states it is in, as badges. */
  badges: ReactNode;
  /** Where it is changed; null where the reader may not. */
  edit: { href: string; label: string } | null;
  /** Further acts, the archive's among them. */
  actions?: ReactNode;
  /** Why it cannot be changed by this reader, where that needs saying. */
  readOnly?: ReactNode;
  history: { label: string; content: ReactNode };
  children: ReactNode;
};

/** One record's page: where it stands, what can be done, its cards, and what was done to it. */
export function RecordPage({
  list,
  reference,
  title,
  lead,
  badges,
  edit,
  actions,
  readOnly,
  history,
  children,
}: Props) {
  return (
    <>
      <Breadcrumbs items={[list, { label: reference }]} />
      <PageHeader
        title={title}
        lead={lead}
        eyebrow={
          <>
            <span>{reference}</span>
            {badges}
          </>
        }
        actions={
          <>
            {edit && (
              <LinkButton variant="primary" href={edit.href} icon={<Pencil aria-hidden />}>
                {edit.label}
              </LinkButton>
            )}
            {actions}
          </>
        }
      />
      {readOnly}
      {children}
      <Card title={history.label}>{history.content}</Card>
    </>
  );
}
