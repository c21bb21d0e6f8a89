import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A bounded piece of a page with its heading; `quiet` sets it back, `flush` lets a table reach the border. */
export function Card({
  title,
  level = 2,
  actions,
  quiet = false,
  flush = false,
  children,
}: {
  title?: string;
  level?: 2 | 3;
  actions?: ReactNode;
  quiet?: boolean;
  flush?: boolean;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className={classNames("rounded-card border border-line", quiet ? "bg-surface" : "bg-background")}
    >
      {title && (
        <div
          className={classNames(
            "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-4",
            // A table's first column begins where its title does.
            !flush && "sm:px-6",
          )}
        >
          <Heading className="text-read">{title}</Heading>
          {actions}
        </div>
      )}
      <div
        className={
          flush
            ? title
              ? "mt-3 overflow-hidden rounded-b-card"
              : "overflow-hidden rounded-card"
            : "px-4 py-4 sm:px-6"
        }
      >
        {children}
      </div>
    </section>
  );
}
