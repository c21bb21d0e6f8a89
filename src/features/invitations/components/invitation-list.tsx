import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import { PhoneLabel } from "@/components/layout/record-cells";
import { StatusBadge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/instants.ts";
import { revokeInvitationAction } from "../actions.ts";
import type { OpenInvitation } from "../schema.ts";

/** Invitations nobody has answered yet; nothing at all where there are none. */
export function InvitationList({
  invitations,
  organisation,
}: {
  invitations: OpenInvitation[];
  organisation: string;
}) {
  const t = useTranslations("invitations");
  const roleName = useTranslations("members.role");
  const locale = useLocale();
  return (
    <div className="rows-stack">
      <DataTable
        caption={t("list.title")}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { key: "email", header: t("field.email"), cell: ({ email }) => email },
          {
            key: "role",
            header: t("field.role"),
            cell: ({ role, departmentName }) =>
              departmentName ? `${roleName(role)} · ${departmentName}` : roleName(role),
          },
          {
            key: "state",
            header: t("list.expires"),
            cell: ({ expired, expiresAt }) =>
              expired ? (
                <StatusBadge tone="warning">{t("list.expired")}</StatusBadge>
              ) : (
                <>
                  <PhoneLabel>{t("list.expires")}</PhoneLabel>
                  {formatInstant(expiresAt, locale, "UTC")}
                </>
              ),
          },
          {
            key: "act",
            header: <span className="sr-only">{t("list.acts")}</span>,
            align: "end",
            cell: ({ id, email }) => (
              <ButtonForm
                action={revokeInvitationAction.bind(null, organisation)}
                fields={{ id }}
                label={t("list.revoke")}
                hiddenLabel={email}
                variant="quiet"
              />
            ),
          },
        ]}
      />
    </div>
  );
}
