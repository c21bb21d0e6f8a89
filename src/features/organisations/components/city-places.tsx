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
  KeyRound,
  ListChecks,
  Newspaper,
  Plane,
  Ruler,
  ShieldCheck,
  Users,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may, type Permission } from "@/access/permissions";
import type { Role } from "@/access/roles";
import type { NavGroup, NavItem } from "@/components/layout/nav";

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
/** The places of a city that a role opens, in their three groups; a group with nothing to open is left out. */
export function useCityPlaces(slug: string, role: Role): NavGroup[] {
  const t = useTranslations("layout");
  const open = (places: Place[]): NavItem[] =>
    places
      .filter((place) => may(role, place.permission))
      .map((place) => ({ href: `/c/${slug}${place.path}`, label: t(`nav.${place.key}`), icon: place.icon }));
  return [
    { label: t("nav.records"), items: open(records) },
    { label: t("nav.measure"), items: open(measures) },
    { label: t("nav.manage"), items: open(management) },
  ].filter((group) => group.items.length > 0);
}
