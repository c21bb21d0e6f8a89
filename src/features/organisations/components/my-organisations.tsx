import { Building2, Network } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Query } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { EmptyState, NoResult } from "@/components/ui/states";
import { Link } from "@/i18n/link";
import { defaultLocale, isLocale, localePath } from "@/i18n/routing";
import { isNamed, landingOf } from "../rules.ts";
import type { MyOrganisation } from "../schema.ts";

/** So many are taken in at a glance; whoever works for more looks for one by its name. */
const atAGlance = 10;

/** Where a person may go to work. */
export function MyOrganisations({
  organisations,
  operator,
  query,
}: {
  organisations: MyOrganisation[];
  operator: boolean;
  query: Query;
}) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const found = organisations.filter((one) => isNamed(one, String(query.search ?? "")));
  const toOperator = operator && <LinkButton href="/organisations">{t("mine.operator")}</LinkButton>;
  if (organisations.length === 0)
    return (
      <EmptyState title={t("mine.noneTitle")} actions={toOperator}>
        <p>{operator ? t("mine.noneOperator") : t("mine.noneDetail")}</p>
      </EmptyState>
    );
  return (
    <div className="space-y-6">
      {organisations.length > atAGlance && (
        <FilterBar
          path={localePath(isLocale(locale) ? locale : defaultLocale, "/")}
          query={query}
          found={found.length}
          searchName="search"
          searchLabel={t("search")}
          filters={[]}
        />
      )}
      {found.length === 0 ? <NoResult clearHref="/?all" /> : <Places organisations={found} />}
      {toOperator}
    </div>
  );
}

function Places({ organisations }: { organisations: MyOrganisation[] }) {
  const t = useTranslations("organisations");
  const roleName = useTranslations("members.role");
  return (
    <ul className="divide-y divide-line rounded-card border border-line">
      {organisations.map((organisation) => (
        <li key={organisation.slug} className="flex items-center hover:bg-hover">
          <Link
            href={landingOf(organisation)}
            className="flex min-h-14 min-w-0 grow items-center gap-4 px-4 py-3 [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-muted"
          >
            {organisation.kind === "network" ? <Network aria-hidden /> : <Building2 aria-hidden />}
            <span className="min-w-0 grow">
              <span className="block font-semibold text-read">{organisation.name}</span>
              <span className="block text-head text-secondary">
                {[
                  t(`kind.${organisation.kind}`),
                  roleName(organisation.role),
                  ...(organisation.demonstration ? [t("mine.demonstration")] : []),
                ].join(" · ")}
              </span>
            </span>
          </Link>
          {organisation.kind === "city" && (
            <LinkButton
              href={`/c/${organisation.slug}/agreements`}
              className="mr-4 shrink-0"
              aria-label={t("mine.agreementsOf", { city: organisation.name })}
            >
              {t("mine.agreements")}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
