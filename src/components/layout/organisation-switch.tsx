import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { buttonClass } from "../ui/button-class";
import type { NavItem } from "./nav";
import { PopList } from "./pop-list";

/** For whom one acts, and for whom else one may. */
export function OrganisationSwitch({
  current,
  organisations,
}: {
  current: string;
  organisations: NavItem[];
}) {
  const t = useTranslations("layout");
  return (
    <PopList
      id="organisation-menu"
      side="start"
      buttonClass={buttonClass(
        "quiet",
        "medium",
        "min-w-0 px-2! [&_svg]:shrink-0 font-semibold text-ink! lg:-ml-2",
      )}
      button={
        <>
          <span className="truncate">{current}</span>
          <ChevronsUpDown aria-hidden />
        </>
      }
    >
      <nav
        aria-label={t("organisations")}
        className="max-h-[70dvh] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto p-1"
      >
        <p className="px-3 py-1.5 text-meta text-muted">{t("organisations")}</p>
        <ul>
          {organisations.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                aria-current={item.label === current ? "true" : undefined}
                className="flex min-h-11 items-center gap-3 rounded-control px-3 py-1 hover:bg-hover lg:min-h-9"
              >
                <span className="min-w-0 grow">
                  <span className="block">{item.label}</span>
                  {item.detail && <span className="block text-meta text-muted">{item.detail}</span>}
                </span>
                {item.label === current && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </PopList>
  );
}
