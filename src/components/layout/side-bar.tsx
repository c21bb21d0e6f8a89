import { useLocale, useTranslations } from "next-intl";
import { defaultLocale, isLocale, localePath } from "@/i18n/routing";
import { staticMarkup } from "../ui/static-markup";
import { Brand } from "./brand";
import type { NavGroup, NavItem } from "./nav";
import { PlacesNav } from "./places-nav";

const line =
  "flex min-h-9 items-center gap-3 rounded-control px-3 text-ui text-secondary hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-4 [&_svg]:shrink-0";

/** The places of the house, on a desk. */
export function SideBar({ home, groups }: { home: NavItem; groups: NavGroup[] }) {
  const t = useTranslations("layout");
  const current = useLocale();
  const full = (href: string) => localePath(isLocale(current) ? current : defaultLocale, href);
  const place = (item: NavItem, kind: "root" | "under") => (
    <a href={full(item.href)} data-place={kind} className={line}>
      {item.icon}
      {item.label}
    </a>
  );
  const markup = staticMarkup(
    <>
      <a href={full(home.href)} className="mb-3 inline-block rounded-control px-3">
        <Brand />
      </a>
      <div data-group="home">{place(home, "root")}</div>
      {groups.map((group, index) => (
        <div key={group.label ?? index} data-group="places">
          {group.label && <h2 className="mb-1 px-3 font-medium text-meta text-muted">{group.label}</h2>}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>{place(item, "under")}</li>
            ))}
          </ul>
        </div>
      ))}
    </>,
  );
  if (markup === null) throw new Error("a place of the house is drawn by plain elements and icons alone");
  return (
    <div className="screen-only hidden border-line border-r bg-surface lg:block">
      <PlacesNav
        label={t("navigation")}
        className="sticky top-0 max-h-dvh space-y-4 overflow-y-auto px-3 pt-4 pb-6"
        markup={markup}
      />
    </div>
  );
}
