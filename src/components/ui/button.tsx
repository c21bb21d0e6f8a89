import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/i18n/link";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

/** A button that acts. `busy` keeps its place and says so; give a plain verb as text. */
export function Button({
  variant = "secondary",
  size = "medium",
  icon,
  busy = false,
  type = "button",
  className,
  children,
  ...rest
}: ComponentProps<"button"> & Look & { busy?: boolean }) {
  return (
    <button
      type={type}
      aria-disabled={busy || undefined}
      className={buttonClass(variant, size, className)}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  variant = "secondary",
  size = "medium",
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link className={buttonClass(variant, size, className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

/** A button that shows only an icon; its label is its name and its tooltip. */
export function IconButton({
  label,
  variant = "quiet",
  className,
  children,
  type = "button",
  ...rest
}: Omit<ComponentProps<"button">, "aria-label"> & { label: string; variant?: ButtonVariant }) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={buttonClass(variant, "icon", className)}
      {...rest}
    >
      {children}
    </button>
  );
}
