import type { ReactNode } from "react";

/** The top of a page: title, one sentence that states its purpose or finding, and its acts (one primary). */
export function PageHeader({
  title,
  lead,
  eyebrow,
  actions,
}: {
  title: string;
  lead?: ReactNode;
  /** A reference or status above or beside the title. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-reading grow basis-80">
        {eyebrow && (
          <div className="mb-1 flex flex-wrap items-center gap-2 text-head text-muted">{eyebrow}</div>
        )}
        <h1 className="text-page">{title}</h1>
        {lead && <p className="mt-1 text-read text-secondary">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-3 screen-only">{actions}</div>}
    </header>
  );
}
