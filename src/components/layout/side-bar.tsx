import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { isLocale, localePath } from "@/i18n/routing";
import { Brand } from "./brand";
import type { NavGroup, NavItem } from "./nav";
import { NavLink } from "./nav-link";

const line =
  "flex min-h-9 items-center gap-3 rounded-control px-3 text-ui text-secondary hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-4 [&_svg]:shrink-0";

/** The places of the house, on a desk. */
export function SideBar({ home, groups }: { home: NavItem; groups: NavGroup[] }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const full = (href: string) => (isLocale(locale) ? localePath(locale, href) : href);
  return (
    <div className="screen-only hidden border-line border-r bg-surface lg:block">
      <nav
        aria-label={t("navigation")}
        className="sticky top-0 max-h-dvh space-y-4 overflow-y-auto px-3 pt-4 pb-6"
      >
        <Link href={home.href} className="mb-3 inline-block rounded-control px-3">
          <Brand />
        </Link>
        <NavLink href={full(home.href)} root className={line}>
          {home.icon}
          {home.label}
        </NavLink>
        {groups.map((group, index) => (
          <div key={group.label ?? index}>
            {group.label && <h2 className="mb-1 px-3 font-medium text-meta text-muted">{group.label}</h2>}
            <ul>
              {group.items.map((item) => (
                <li key={item.href}>
                  <NavLink href={full(item.href)} className={line}>
                    {item.icon}
                    {item.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  );
}
