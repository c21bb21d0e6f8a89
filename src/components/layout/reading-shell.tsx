import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlainLink } from "@/i18n/plain-link";
import { defaultLocale, isLocale } from "@/i18n/routing";
import { buttonClass } from "../ui/button-class";
import { DemoBanner } from "./demo-banner";
import { LanguageLinks } from "./language-links";
import type { NavGroup, NavItem } from "./nav";
import { PopList } from "./pop-list";
import { SkipLink } from "./skip-link";

type Props = {
  /** Where the reader comes from: the organisation's first page. */
  home: NavItem;
  /** A few neighbours that a desk shows in the open; all places are in the menu. */
  near: NavItem[];
  groups: NavGroup[];
  user: { name: string; email: string };
  /** The page's own address, with its language. */
  here: string;
  demo: boolean;
  children: ReactNode;
};

/** The house of one page that is read: no script of ours, plain links, a menu by the browser's own popover. */
export function ReadingShell({ home, near, groups, user, here, demo, children }: Props) {
  const t = useTranslations("layout");
  const current = useLocale();
  const locale = isLocale(current) ? current : defaultLocale;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="screen-only sticky top-0 z-30 border-line border-b bg-background">
        <div className="mx-auto flex h-14 max-w-app items-center gap-1 px-2 sm:gap-2 sm:px-6">
          <PlainLink href={home.href} className={buttonClass("quiet", "medium", "min-w-0 px-2! text-ink!")}>
            <Stroke path="m15 18-6-6 6-6" />
            <span className="wrap-anywhere whitespace-normal text-left font-semibold leading-tight sm:truncate">
              {home.label}
            </span>
          </PlainLink>
          <nav aria-label={t("navigation")} className="flex max-md:hidden">
            {near.map((item) => (
              <PlainLink key={item.href} href={item.href} className={buttonClass("quiet", "medium", "px-3!")}>
                {item.label}
              </PlainLink>
            ))}
          </nav>
          <div className="ml-auto flex shrink-0 items-center sm:gap-2">
            <LanguageLinks locale={locale} label={t("language")} here={here} />
            <PopList
              id="reading-menu"
              side="end"
              label={t("more")}
              button={<Stroke path="M4 6h16M4 12h16M4 18h16" />}
              buttonClass={buttonClass("quiet", "icon")}
            >
              <div className="max-h-[80dvh] w-72 max-w-[calc(100vw-1rem)] overflow-y-auto p-2">
                <div className="px-2 py-1">
                  <p className="font-semibold text-ui">{user.name}</p>
                  <p className="truncate text-head text-muted">{user.email}</p>
                </div>
                {groups.map((group, index) => (
                  <Places key={group.label ?? index} group={group} />
                ))}
              </div>
            </PopList>
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-app grow px-4 pt-6 pb-16 outline-none sm:px-6"
      >
        {children}
      </main>
    </div>
  );
}

function Places({ group }: { group: NavGroup }) {
  return (
    <nav aria-label={group.label} className="mt-1 border-line border-t pt-1">
      {group.label && <p className="px-2 pt-1 text-meta text-muted">{group.label}</p>}
      <ul>
        {group.items.map((item) => (
          <li key={item.href}>
            <PlainLink
              href={item.href}
              className="flex min-h-11 items-center rounded-control px-2 hover:bg-hover lg:min-h-9"
            >
              {item.label}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// Drawn here: the icons of staff pages are components of a script.
function Stroke({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="fill-none stroke-2 stroke-current">
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
