import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OrganisationKind, Role } from "@/access/roles";
import { ReadingShell } from "@/components/layout/reading-shell";
import { homeOf } from "../rules.ts";
import { useCityPlaces } from "./city-places";

type Props = {
  organisation: { slug: string; kind: OrganisationKind; name: string; demonstration: boolean };
  organisations: readonly { slug: string; kind: OrganisationKind; name: string }[];
  role: Role;
  actor: { name: string; email: string };
  /** The page's path below the city's address. */
  path: string;
  children: ReactNode;
};

/** A page of a city that is read rather than worked on, with the way to every other page and no script for it. */
export function CityReading({ organisation, organisations, role, actor, path, children }: Props) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const root = homeOf(organisation);
  const places = useCityPlaces(organisation.slug, role);
  const groups = organisation.kind === "city" ? places : []; // A network's places are another house's.
  const measures = groups.find(({ label }) => label === t("nav.measure"))?.items ?? [];
  const others = organisations.filter(({ slug }) => slug !== organisation.slug);
  return (
    <ReadingShell
      home={{ href: root, label: organisation.name }}
      near={measures.filter(({ href }) => !href.endsWith("/brief"))}
      groups={[
        { items: [{ href: root, label: t("nav.today") }] },
        ...groups,
        ...(others.length > 0
          ? [
              {
                label: t("organisations"),
                items: others.map((one) => ({ href: homeOf(one), label: one.name })),
              },
            ]
          : []),
        {
          label: t("account"),
          items: [
            { href: "/account", label: t("nav.account") },
            { href: "/sign-out", label: t("nav.signOut") },
          ],
        },
      ]}
      user={{ name: actor.name, email: actor.email }}
      here={`/${locale}/c/${organisation.slug}${path}`}
      demo={organisation.demonstration}
    >
      {children}
    </ReadingShell>
  );
}
