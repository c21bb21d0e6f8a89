import { Link } from "@/i18n/link";
import { classNames } from "./class-names";

/** Tabs that are addresses: work without JavaScript, can be sent to a colleague. */
export function TabLinks({
  label,
  items,
}: {
  label: string;
  items: { href: string; label: string; current?: boolean; count?: string }[];
}) {
  return (
    <nav aria-label={label} className="border-line border-b">
      <ul className="flex flex-wrap gap-x-4 px-0.5 pt-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={classNames(
                "flex min-h-11 items-center gap-2 whitespace-nowrap border-b-2 px-1 font-medium text-ui lg:min-h-9",
                item.current ? "border-accent text-ink" : "border-transparent text-secondary hover:text-ink",
              )}
            >
              {item.label}
              {item.count !== undefined && <span className="text-meta text-muted">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
