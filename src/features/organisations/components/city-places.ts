import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may, type Permission } from "@/access/permissions";
import { recordNouns } from "@/access/record-nouns";
import type { Role } from "@/access/roles";
import type { NavGroup, NavItem } from "@/components/layout/nav";

type Place = { path: string; key: string; permission: Permission };

const records: Place[] = recordNouns.map((noun) => ({
  path: `/${noun}s`,
  key: `${noun}s`,
  permission: `${noun}:read`,
}));
const measures: Place[] = [
  { path: "/brief", key: "brief", permission: "scorecard:read" },
  { path: "/scores", key: "scores", permission: "scorecard:read" },
  { path: "/indicators", key: "indicators", permission: "measurement:read" },
];
const management: Place[] = [
  { path: "/imports", key: "imports", permission: "import:commit" },
  { path: "/settings/consent", key: "consent", permission: "consent:read" },
  { path: "/settings/members", key: "members", permission: "member:read" },
  {
    path: "/settings/organisation",
    key: "organisation",
    permission: "organisation:edit",
  },
  { path: "/settings/framework", key: "framework", permission: "scorecard:read" },
  { path: "/settings/tokens", key: "tokens", permission: "token:manage" },
  { path: "/settings/audit", key: "audit", permission: "audit-entry:read" },
];

/**
 * The places of a city that a role opens, in their three groups; a group with nothing to open is left out. `icons` by the
 * place's key, from whoever draws them: an icon is a script's component, and a page that is read has none.
 */
export function useCityPlaces(slug: string, role: Role, icons: Record<string, ReactNode> = {}): NavGroup[] {
  const t = useTranslations("layout");
  const open = (places: Place[]): NavItem[] =>
    places
      .filter((place) => may(role, place.permission))
      .map((place) => ({
        href: `/c/${slug}${place.path}`,
        label: t(`nav.${place.key}`),
        icon: icons[place.key],
      }));
  return [
    { label: t("nav.records"), items: open(records) },
    { label: t("nav.measure"), items: open(measures) },
    { label: t("nav.manage"), items: open(management) },
  ].filter((group) => group.items.length > 0);
}
