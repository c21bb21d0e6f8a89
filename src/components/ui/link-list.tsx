import { Link } from "@/i18n/link";

/** Records linked to this one, each with what tells it from its likes; `empty` is said where there are none. */
export function LinkList({
  items,
  empty,
}: {
  items: { key: string; href: string; label: string; detail?: string }[];
  empty: string;
}) {
  if (items.length === 0) return <p className="text-secondary text-ui">{empty}</p>;
  return (
    <ul className="space-y-3">
      {items.map((item) => (
        <li key={item.key}>
          {item.detail && <p className="text-meta text-muted">{item.detail}</p>}
          <Link className="a-link text-ui" href={item.href}>
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
