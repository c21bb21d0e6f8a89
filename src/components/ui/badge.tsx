import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "neutral" | "accent" | "success" | "warning" | "danger";

const tones: Record<Tone, string> = {
  neutral: "border-line bg-surface text-secondary",
  accent: "border-accent/40 bg-accent-soft text-accent",
  success: "border-transparent bg-success-soft text-success",
  warning: "border-transparent bg-warning-soft text-warning",
  danger: "border-transparent bg-danger-soft text-danger",
};

const shape =
  "inline-flex max-w-full whitespace-nowrap items-center gap-1.5 rounded-full border px-2 text-meta font-medium [&_svg]:size-3 [&_svg]:shrink-0";

/** A small word about a thing ("vous", "brouillon"). */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames(shape, "py-0.5", tones[tone])}>{children}</span>;
}

// A form for each tone, so that colour is never alone.
const marks: Record<Tone, string> = {
  neutral: "M2 6h8",
  accent: "M6 2a4 4 0 1 0 .01 0",
  success: "M2 6.5 5 9l5-6",
  warning: "M6 2v5M6 9.5v.5",
  danger: "M3 3l6 6M9 3l-6 6",
};

/** The state a record is in, by word, mark and tone. */
export function StatusBadge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classNames(shape, "py-0.5", tones[tone])}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="fill-none stroke-2 stroke-current">
        <path d={marks[tone]} strokeLinecap="round" />
      </svg>
      {children}
    </span>
  );
}
