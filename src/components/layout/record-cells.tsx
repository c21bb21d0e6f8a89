import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatPartialDate } from "@/lib/dates";

// What the cells of record lists share.

/** What is missing, said quietly. */
export function MissingCell({ children }: { children: string }) {
  return <span className="cell-muted">{children}</span>;
}

/** A date in the reader's language, on one line (its spaces do not break); `missing` says what its absence means. */
export function DayCell({ value, missing }: { value: string | null; missing: string }) {
  const locale = useLocale();
  if (!value) return <MissingCell>{missing}</MissingCell>;
  const day = formatPartialDate(value, locale, { month: "short" });
  // Portuguese writes "14 de dez. de 2026"; a column says it shorter.
  return (locale === "pt" ? day.replaceAll(" de ", " ") : day).replaceAll(" ", "\u00a0");
}

/** Text kept narrow: on a second line where it must be, never cut. */
export function NarrowCell({ children }: { children: string }) {
  return <span className="cell-narrow">{children}</span>;
}

/** The column's name beside a value that says nothing alone; only on a phone, where rows have no heads. */
export function PhoneLabel({ children }: { children: string }) {
  return <span className="phone-label">{children} </span>;
}

/** A value that takes a line of its own on a phone, after the name of its column. */
export function PhoneLine({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <span className="phone-line flex items-baseline justify-between gap-3 text-right md:contents print:contents">
      <span className="text-secondary md:hidden print:hidden">{label}</span>
      {children}
    </span>
  );
}
