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
import { may } from "@/access/permissions";
import { type RecordNoun, recordNouns } from "@/access/record-nouns";
import type { OrganisationKind, Role } from "@/access/roles";
import { StaffShell } from "@/components/layout/staff-shell";
import type { Theme } from "@/components/layout/theme";
import { homeOf } from "../rules.ts";
import { useCityPlaces } from "./city-places";

type Props = {
  organisation: { slug: string; name: string; demonstration: boolean };
  organisations: readonly { slug: string; kind: OrganisationKind; name: string }[];
  role: Role;
  actor: { name: string; email: string; operator: boolean };
  theme: Theme;
  signOut: ReactNode;
  children: ReactNode;
};

const icons = {
  agreements: <FileSignature />,
  projects: <FolderKanban />,
  networks: <Globe2 />,
  events: <CalendarDays />,
  missions: <Plane />,
  partners: <Handshake />,
  brief: <Newspaper />,
  scores: <BarChart3 />,
  indicators: <Ruler />,
  imports: <FileUp />,
  consent: <ShieldCheck />,
  members: <Users />,
  organisation: <Building2 />,
  framework: <ListChecks />,
  tokens: <KeyRound />,
  audit: <History />,
} satisfies Record<`${RecordNoun}s`, ReactNode> & Record<string, ReactNode>;
/** What is logged most comes first. */
const creations = [...new Set<RecordNoun>(["agreement", "mission", "event", ...recordNouns])];

/** The house of a city's people: places and acts their role opens, nothing else. */
export function CityShell({ organisation, organisations, role, actor, theme, signOut, children }: Props) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const root = `/c/${organisation.slug}`;
  const groups = useCityPlaces(organisation.slug, role, icons);
  return (
    <StaffShell
      home={{ href: root, label: t("nav.today"), icon: <House /> }}
      groups={groups}
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
