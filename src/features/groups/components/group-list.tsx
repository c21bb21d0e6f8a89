import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { PhoneLabel } from "@/components/layout/record-cells";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import type { GroupLine } from "../schema";

type Props = { organisation: { slug: string }; role: Role; groups: GroupLine[] };

/** A network's country and thematic groups; each leads to its cities, side by side. */
export function GroupList({ organisation, role, groups }: Props) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const path = `/n/${organisation.slug}/groups`;
  const manages = may(role, "group:manage");
  const add = manages && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  if (groups.length === 0)
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("emptyTitle")} actions={add}>
          <p>{t("emptyLead")}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={t("finding", { count: groups.length })} lead={t("lead")} actions={add} />
      <div className="rows-stack overflow-hidden rounded-card border border-line">
        <DataTable
          caption={t("title")}
          rows={groups}
          rowKey={({ slug }) => slug}
          rowHref={({ slug }) => `${path}/${slug}`}
          columns={[
            { key: "name", header: t("field.name"), cell: ({ name }) => name },
            {
              key: "kind",
              header: t("field.kind"),
              cell: ({ kind, countryCode }) =>
                countryCode ? countryName(countryCode, locale) : t(`kind.${kind}`),
            },
            {
              key: "cities",
              header: t("field.cities"),
              align: "end",
              cell: ({ cities }) => (
                <>
                  <PhoneLabel>{t("field.cities")}</PhoneLabel>
                  {cities}
                </>
              ),
            },
            {
              key: "act",
              header: <span className="sr-only">{t("compare")}</span>,
              align: "end",
              cell: ({ slug, name }) => (
                <Link className="a-link screen-only" href={`/n/${organisation.slug}/compare?group=${slug}`}>
                  {t("compare")}
                  <span className="sr-only"> {name}</span>
                </Link>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
