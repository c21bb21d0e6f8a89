import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";

/** The way here; the last one is this page and has no address. */
export function Breadcrumbs({ items }: { items: { label: string; href?: string }[] }) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")}>
      <ol className="flex flex-wrap items-center gap-x-2 text-head text-muted">
        {items.map((item, index) => (
          <li key={item.label} className="flex min-h-6 items-center gap-2">
            {index > 0 && <span aria-hidden>›</span>}
            {item.href ? (
              <Link className="a-link" href={item.href}>
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
