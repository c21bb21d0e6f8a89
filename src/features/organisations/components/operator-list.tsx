import { useLocale, useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { countryName } from "@/lib/countries.ts";
import type { KnownOrganisation } from "../schema.ts";
import { FirstAdminForm } from "./first-admin-form.tsx";

/** Every organisation of the platform, as far as its operator may know it. */
export function OperatorList({ organisations }: { organisations: KnownOrganisation[] }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("operator.title")}
      rows={organisations}
      rowKey={({ slug }) => slug}
      columns={[
        { key: "name", header: t("field.name"), cell: ({ name }) => name },
        { key: "kind", header: t("field.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: "country",
          header: t("field.country"),
          cell: ({ countryCode }) => (countryCode ? countryName(countryCode, locale) : ""),
          hideOnPhone: true,
        },
        { key: "address", header: t("field.address"), cell: ({ slug }) => slug, hideOnPhone: true },
        {
          key: "state",
          header: t("operator.state"),
          cell: ({ administered, slug }) =>
            administered ? (
              <StatusBadge tone="success">{t("operator.administered")}</StatusBadge>
            ) : (
              <div className="space-y-2">
                <StatusBadge tone="warning">{t("operator.awaited")}</StatusBadge>
                <FirstAdminForm slug={slug} />
              </div>
            ),
        },
      ]}
    />
  );
}
