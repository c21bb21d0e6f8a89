import {
  BarChart3,
  Building2,
  CalendarDays,
  FileSignature,
  FileUp,
  FolderKanban,
  Globe2,
  Handshake,
  History,
  House,
  KeyRound,
  ListChecks,
  Newspaper,
  Plane,
  Ruler,
  ShieldCheck,
  Users,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may, type Permission, type RecordNoun } from "@/access/permissions";
import type { OrganisationKind, Role } from "@/access/roles";
import type { NavItem } from "@/components/layout/nav";
import { StaffShell } from "@/components/layout/staff-shell";
import type { Theme } from "@/components/layout/theme";

type Props = {
  organisation: { slug: string; name: string; demonstration: boolean };
  organisations: readonly { slug: string; kind: OrganisationKind; name: string }[];
  role: Role;
  actor: { name: string; email: string; operator: boolean };
  theme: Theme;
  signOut: ReactNode;
  children: ReactNode;
};

type Place = { path: string; key: string; icon: ReactNode; permission: Permission };

const records: Place[] = [
  { path: "/agreements", key: "agreements", icon: <FileSignature />, permission: "agreement:read" },
  { path: "/projects", key: "projects", icon: <FolderKanban />, permission: "project:read" },
  { path: "/networks", key: "networks", icon: <Globe2 />, permission: "network:read" },
  { path: "/events", key: "events", icon: <CalendarDays />, permission: "event:read" },
  { path: "/missions", key: "missions", icon: <Plane />, permission: "mission:read" },
  { path: "/partners", key: "partners", icon: <Handshake />, permission: "partner:read" },
];
const measures: Place[] = [
  { path: "/brief", key: "brief", icon: <Newspaper />, permission: "scorecard:read" },
  { path: "/scores", key: "scores", icon: <BarChart3 />, permission: "scorecard:read" },
  { path: "/indicators", key: "indicators", icon: <Ruler />, permission: "measurement:read" },
];
const management: Place[] = [
  { path: "/imports", key: "imports", icon: <FileUp />, permission: "import:commit" },
  { path: "/settings/consent", key: "consent", icon: <ShieldCheck />, permission: "consent:read" },
  { path: "/settings/members", key: "members", icon: <Users />, permission: "member:read" },
  {
    path: "/settings/organisation",
    key: "organisation",
    icon: <Building2 />,
    permission: "organisation:edit",
  },
  { path: "/settings/framework", key: "framework", icon: <ListChecks />, permission: "scorecard:read" },
  { path: "/settings/tokens", key: "tokens", icon: <KeyRound />, permission: "token:manage" },
  { path: "/settings/audit", key: "audit", icon: <History />, permission: "audit-entry:read" },
];
const creations: RecordNoun[] = ["agreement", "mission", "event", "project", "network", "partner"];

/** The address where an organisation's people begin. */
export function homeOf(organisation: { slug: string; kind: OrganisationKind }): string {
  return organisation.kind === "network" ? `/n/${organisation.slug}` : `/c/${organisation.slug}`;
}

/** The house of a city's people: places and acts their role opens, nothing else. */
export function CityShell({ organisation, organisations, role, actor, theme, signOut, children }: Props) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const root = `/c/${organisation.slug}`;
  const open = (places: Place[]): NavItem[] =>
    places
      .filter((place) => may(role, place.permission))
      .map((place) => ({ href: root + place.path, label: t(`nav.${place.key}`), icon: place.icon }));
  return (
    <StaffShell
      home={{ href: root, label: t("nav.today"), icon: <House /> }}
      groups={[
        { label: t("nav.records"), items: open(records) },
        { label: t("nav.measure"), items: open(measures) },
        { label: t("nav.manage"), items: open(management) },
      ].filter((group) => group.items.length > 0)}
      create={creations
        .filter((noun) => may(role, `${noun}:create`))
        .map((noun) => ({ href: `${root}/${noun}s/new`, label: t(`create.${noun}`) }))}
      searchUrl={`/api/v1/${organisation.slug}/search?locale=${locale}`}
      organisation={{ name: organisation.name }}
      organisations={organisations.map((one) => ({ href: homeOf(one), label: one.name }))}
      user={{ name: actor.name, email: actor.email }}
      userItems={[
        { href: "/account", label: t("nav.account") },
        ...(actor.operator ? [{ href: "/organisations", label: t("nav.operator") }] : []),
      ]}
      signOut={signOut}
      theme={theme}
      demo={organisation.demonstration}
    >
      {children}
    </StaffShell>
  );
}
