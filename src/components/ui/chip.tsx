import { X } from "lucide-react";
import { Link } from "@/i18n/link";

/** A filter in force, as "Réseau **Mercociudades**"; its cross leads to the list without it. */
export function Chip({
  label,
  value,
  clearHref,
  clearLabel,
}: {
  label: string;
  value: string;
  clearHref?: string;
  clearLabel?: string;
}) {
  return (
    <span className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-control border border-control bg-background pl-3 text-head">
      <span className="text-secondary">{label}</span>
      <span className={clearHref ? "truncate font-semibold" : "truncate pr-3 font-semibold"}>{value}</span>
      {clearHref && (
        <Link
          href={clearHref}
          aria-label={clearLabel ?? `${label} ${value} ×`}
          title={clearLabel}
          className="grid size-8 place-items-center rounded-control text-secondary hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </Link>
      )}
    </span>
  );
}
