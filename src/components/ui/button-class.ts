import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "medium" | "small" | "icon";

const base =
  "inline-flex items-center justify-center gap-2 rounded-control border font-medium text-ui whitespace-nowrap select-none transition-colors duration-150 aria-disabled:opacity-60 disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 screen-only";

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong",
  secondary: "border-control bg-background text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-secondary hover:bg-hover hover:text-ink",
  danger: "border-danger bg-background text-danger hover:bg-danger-soft",
};

const sizes: Record<ButtonSize, string> = {
  medium: "min-h-11 px-4 lg:min-h-9",
  small: "min-h-9 px-3 lg:min-h-8",
  icon: "size-11 lg:size-9 shrink-0",
};

/** The classes of a button, for elements that a library draws for us. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize = "medium", extra?: string): string {
  return classNames(base, variants[variant], sizes[size], extra);
}
