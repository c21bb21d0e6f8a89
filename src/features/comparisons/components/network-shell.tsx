import {
  Building2,
  ChartNoAxesColumn,
  GitCompareArrows,
  History,
  MailPlus,
  Ruler,
  Shapes,
  Users,
} from "lucide-react";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { OrganisationKind, Role } from "@/access/roles";
import { StaffShell } from "@/components/layout/staff-shell";
import type { Theme } from "@/components/layout/theme";

type Props = {
  organisation: { slug: string; kind: OrganisationKind; name: string; demonstration: boolean };
  organisations: readonly { slug: string; kind: OrganisationKind; name: string }[];
  role: Role;
  actor: { name: string; email: string; operator: boolean };
  theme: Theme;
  signOut: ReactNode;
  children: ReactNode;
};

/** The house of a network's people. A city's address under /n leads where every wrong address leads. */
export function NetworkShell({ organisation, organisations, role, actor, theme, signOut, children }: Props) {
  const t = useTranslations("comparisons.nav");
  const layout = useTranslations("layout");
  if (organisation.kind !== "network") notFound();
  const root = `/n/${organisation.slug}`;
  const settings = `/c/${organisation.slug}/settings`;
  return (
    <StaffShell
      home={{ href: root, label: t("coverage"), icon: <ChartNoAxesColumn /> }}
      groups={[
        {
          label: t("network"),
          items: [
            { href: `${root}/compare`, label: t("compare"), icon: <GitCompareArrows /> },
            { href: `${root}/groups`, label: t("groups"), icon: <Shapes /> },
            { href: `${root}/invitations`, label: t("invitations"), icon: <MailPlus /> },
            { href: `${root}/method`, label: t("method"), icon: <Ruler /> },
          ],
        },
        {
          label: t("manage"),
          items: [
            ...(may(role, "member:read")
              ? [{ href: `${settings}/members`, label: t("members"), icon: <Users /> }]
              : []),
            ...(may(role, "organisation:edit")
              ? [
                  {
                    href: `${settings}/organisation`,
                    label: layout("nav.organisation"),
                    icon: <Building2 />,
                  },
                ]
              : []),
            ...(may(role, "audit-entry:read")
              ? [{ href: `${settings}/audit`, label: t("audit"), icon: <History /> }]
              : []),
          ],
        },
      ].filter(({ items }) => items.length > 0)}
      create={
        may(role, "network:invite")
          ? [{ href: `${root}/invitations`, label: t("invitations"), icon: <MailPlus /> }]
          : []
      }
      organisation={{ name: organisation.name }}
      organisations={organisations.map(({ slug, kind, name }) => ({
        href: kind === "network" ? `/n/${slug}` : `/c/${slug}`,
        label: name,
      }))}
      user={{ name: actor.name, email: actor.email }}
      userItems={[
        { href: "/account", label: layout("nav.account") },
        ...(actor.operator ? [{ href: "/organisations", label: layout("nav.operator") }] : []),
      ]}
      signOut={signOut}
      theme={theme}
      demo={organisation.demonstration}
    >
      {children}
    </StaffShell>
  );
}
