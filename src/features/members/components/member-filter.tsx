import { useLocale, useTranslations } from "next-intl";
import type { Role } from "@/access/roles.ts";
import type { Query } from "@/components/ui/address";
import { FilterBar } from "@/components/ui/filter-bar";
import { isLocale, localePath } from "@/i18n/routing";

/** Search and role, in the address. */
export function MemberFilter({
  organisation,
  roles,
  query,
  found,
}: {
  organisation: string;
  roles: readonly Role[];
  query: Query;
  /** How many members search and role leave. */
  found: number;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  return (
    <FilterBar
      path={localePath(isLocale(locale) ? locale : "fr", `/c/${organisation}/settings/members`)}
      query={query}
      found={found}
      searchName="search"
      searchLabel={t("search")}
      filters={[
        {
          name: "role",
          label: t("field.role"),
          options: roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
        },
      ]}
    />
  );
}
