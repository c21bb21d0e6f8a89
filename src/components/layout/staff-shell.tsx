import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { ClientMessages } from "@/i18n/client-messages";
import { CommandPalette } from "./command-palette";
import { DemoBanner } from "./demo-banner";
import type { NavGroup, NavItem } from "./nav";
import { PhoneBar } from "./phone-bar";
import { Shortcuts } from "./shortcuts";
import { SideBar } from "./side-bar";
import { SkipLink } from "./skip-link";
import { StaffHeader, type StaffHeaderProps } from "./staff-header";

export type StaffShellProps = StaffHeaderProps & {
  /** Today: first in the side bar and on the phone's bar. */
  home: NavItem;
  groups: NavGroup[];
  /** What `c`, the phone's Add and the palette can create. */
  create: NavItem[];
  /** Answers `{ label, detail?, href }[]` to `?q=`, for the palette. */
  searchUrl?: string;
  demo?: boolean;
  /** Namespaces the client components of the pages inside need, besides the furniture's own. */
  namespaces?: string[];
  children: ReactNode;
};

/** The house of signed-in people: side bar on a desk, bottom bar of four on a phone. Items are filtered by the caller. */
export function StaffShell(props: StaffShellProps) {
  const { home, groups, create, searchUrl, demo = false, namespaces = [], children } = props;
  const t = useTranslations("layout");
  return (
    <ClientMessages namespaces={["common", "forms", "layout", ...namespaces]}>
      <SkipLink />
      {/* As high as the window at least, so that the side bar reaches its end below a short page. */}
      <div className="lg:flex lg:min-h-dvh lg:flex-col">
        {demo && <DemoBanner />}
        <div className="places-last-without-script lg:grid lg:grow lg:grid-cols-[15rem_minmax(0,1fr)]">
          <SideBar home={home} groups={groups} />
          <div className="min-w-0">
            <StaffHeader
              {...props}
              palette={<CommandPalette create={create} {...(searchUrl ? { searchUrl } : {})} />}
            />
            <main
              id="main"
              tabIndex={-1}
              className="mx-auto max-w-app space-y-6 px-4 pt-6 pb-24 outline-none sm:px-6 lg:px-8 lg:pb-16"
            >
              <noscript>
                <p className="text-head text-secondary">{t("withoutScript")}</p>
              </noscript>
              {children}
            </main>
          </div>
        </div>
      </div>
      <Suspense>
        <PhoneBar home={home} create={create} />
      </Suspense>
      <Shortcuts />
    </ClientMessages>
  );
}
