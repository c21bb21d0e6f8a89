import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/i18n/client-messages";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHeader } from "../ui/page-header";
import { RouteSheet } from "./route-sheet";

/** `room` names the list's address and the words of the form: "agreements". */
type Props = { room: string; children: ReactNode };

/** A whole page that asks for a new record. */
export function NewRecordPage({ room, children }: Props) {
  const t = useTranslations(room);
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "forms", room]}>{children}</ClientMessages>
    </div>
  );
}

/** The same form beside the list it was opened from. */
export function NewRecordSheet({ room, children }: Props) {
  const t = useTranslations(room);
  return (
    <ClientMessages namespaces={["common", "forms", room]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        {children}
      </RouteSheet>
    </ClientMessages>
  );
}

/** A whole page that changes a record, with the way back to it. */
export function EditRecordPage({
  room,
  organisation,
  reference,
  lead,
  children,
}: Props & { organisation: string; reference: string; lead: string }) {
  const t = useTranslations(room);
  const list = `/c/${organisation}/${room}`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: list },
          { label: reference, href: `${list}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={lead} />
      <ClientMessages namespaces={["common", "forms", room]}>{children}</ClientMessages>
    </div>
  );
}
