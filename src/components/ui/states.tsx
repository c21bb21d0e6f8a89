import { CircleDashed, FileQuestion, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "./button";

function State({
  icon,
  title,
  children,
  actions,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-120 flex-col items-center px-4 py-12 text-center">
      <span
        aria-hidden
        className="mb-4 grid size-12 place-items-center rounded-full bg-surface text-muted ring-1 ring-line [&_svg]:size-6"
      >
        {icon}
      </span>
      <h2 className="text-read">{title}</h2>
      {children && <div className="mt-1 space-y-2 text-secondary text-ui">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}

/** Nothing yet: one sentence of what will be won, and the ways to begin (new, import, sample data). */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <State icon={<CircleDashed />} title={title} actions={actions}>
      {children}
    </State>
  );
}

/** Filters left nothing: says so and clears them. `filters` are the words in force, for the sentence. */
export function NoResult({ filters, clearHref }: { filters?: string[]; clearHref: string }) {
  const t = useTranslations("common");
  return (
    <State
      icon={<SearchX />}
      title={t("noResultTitle")}
      actions={<LinkButton href={clearHref}>{t("clearAll")}</LinkButton>}
    >
      <p>
        {filters && filters.length > 0
          ? t("noResultFilters", { filters: filters.join(", ") })
          : t("noResultDetail")}
      </p>
    </State>
  );
}

/** Under the coverage floor: how much there is, what is missing, where to give it. */
export function NotEnoughData({
  have,
  of,
  missing,
  href,
}: {
  have: number;
  of: number;
  missing?: string[];
  href?: string;
}) {
  const t = useTranslations("common");
  return (
    <State
      icon={<FileQuestion />}
      title={t("notEnoughTitle", { have, of })}
      actions={href && <LinkButton href={href}>{t("notEnoughAction")}</LinkButton>}
    >
      {missing && missing.length > 0 && (
        <>
          <p>{t("notEnoughMissing")}</p>
          <ul className="list-inside list-disc text-left">
            {missing.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
    </State>
  );
}
