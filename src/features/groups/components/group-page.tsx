import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { ButtonForm } from "@/components/forms/button-form";
import { LinkButton } from "@/components/ui/button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { countryName } from "@/lib/countries";
import { deleteGroupAction } from "../actions";
import type { GroupCity, GroupDetail } from "../schema";
import { GroupForm } from "./group-form";

type Props = {
  organisation: { slug: string };
  role: Role;
  group: GroupDetail;
  /** The members that may be put in it. */
  members: GroupCity[];
};

/** One group: its cities for who reads, the form for who manages it. */
export function GroupPage({ organisation, role, group, members }: Props) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const manages = may(role, "group:manage");
  const root = `/n/${organisation.slug}`;
  return (
    <>
      <PageHeader
        title={group.name}
        lead={t("count", {
          count: group.cities.length,
          about: group.countryCode ? countryName(group.countryCode, locale) : t("kind.theme"),
        })}
        actions={
          <LinkButton
            href={`${root}/compare?group=${group.slug}`}
            variant={manages ? "secondary" : "primary"}
          >
            {t("compare")}
          </LinkButton>
        }
      />
      {manages ? (
        <div className="max-w-reading space-y-10">
          <GroupForm key={group.version} organisation={organisation} cities={members} group={group} />
          <ButtonForm
            action={deleteGroupAction.bind(null, organisation.slug)}
            fields={{ group: group.slug, _next: `/${locale}${root}/groups` }}
            label={t("delete")}
            hiddenLabel={group.name}
            variant="danger"
          />
        </div>
      ) : (
        <LinkList
          empty={t("noCities")}
          items={group.cities.map(({ slug, name }) => ({
            key: slug,
            href: `${root}/cities/${slug}`,
            label: name,
          }))}
        />
      )}
    </>
  );
}
