import { useLocale, useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { NoResult } from "@/components/ui/states";
import { formatInstant } from "@/lib/instants.ts";
import type { Member } from "../schema.ts";

/** The members of an organisation; a name leads to the role and the ways to change it. */
export function MemberList({
  members,
  organisation,
  query,
}: {
  members: Member[];
  organisation: string;
  query: Query;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  const path = `/c/${organisation}/settings/members`;
  if (members.length === 0) return <NoResult clearHref={path} />;
  return (
    <DataTable
      caption={t("title")}
      rows={members}
      rowKey={({ userId }) => userId}
      rowHref={({ userId }) => `${path}/${userId}`}
      sort={String(query.sort ?? "name")}
      hrefForSort={(sort) => addressWith(path, query, { sort })}
      columns={[
        {
          key: "name",
          header: t("field.name"),
          sortKey: "name",
          cell: ({ name, self, disabled }) => (
            <span className="flex flex-wrap items-center gap-2">
              {name} {self && <Badge tone="accent">{t("you")}</Badge>}
              {disabled && <Badge tone="warning">{t("disabled")}</Badge>}
            </span>
          ),
        },
        {
          key: "role",
          header: t("field.role"),
          sortKey: "role",
          cell: ({ role, departmentName, approver }) => (
            <span className="flex flex-wrap items-center gap-2">
              {departmentName ? `${t(`role.${role}`)} · ${departmentName}` : t(`role.${role}`)}
              {approver && <Badge tone="success">{t("named")}</Badge>}
            </span>
          ),
        },
        {
          key: "email",
          header: t("field.email"),
          sortKey: "email",
          cell: ({ email }) => email,
          hideOnPhone: true,
        },
        {
          key: "joined",
          header: t("field.joined"),
          sortKey: "joined",
          cell: ({ joinedAt }) => formatInstant(joinedAt, locale, "UTC"),
          hideOnPhone: true,
        },
      ]}
    />
  );
}
