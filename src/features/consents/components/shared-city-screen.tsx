import { useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import type { SharedCity } from "../schema";
import { SharedView } from "./shared-view";

type Props = {
  organisation: { slug: string; name: string; formatLocale: string };
  shared: SharedCity;
  page: number;
};

/** A member city as its network may see it, and nothing besides. */
export function SharedCityScreen({ organisation, shared, page }: Props) {
  const t = useTranslations("consents");
  const path = `/n/${organisation.slug}/cities/${shared.city.slug}`;
  return (
    <>
      <Breadcrumbs
        items={[{ label: organisation.name, href: `/n/${organisation.slug}` }, { label: shared.city.name }]}
      />
      <PageHeader
        title={shared.city.name}
        lead={t("shared.sharedLevel", { city: shared.city.name, level: t(`level.${shared.level}`) })}
      />
      <SharedView
        shared={shared}
        formatLocale={organisation.formatLocale}
        page={page}
        hrefForPage={(next) => addressWith(path, {}, { page: next })}
      />
    </>
  );
}
