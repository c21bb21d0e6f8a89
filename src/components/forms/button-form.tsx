"use client";

import { type ReactNode, useActionState } from "react";
import { type FormState, idleForm } from "@/lib/form-state";
import { Button } from "../ui/button";
import type { ButtonSize, ButtonVariant } from "../ui/button-class";

/** One act behind one button, a form of its own so that it works without JavaScript; what refuses it stands beside it. */
export function ButtonForm<T>({
  action,
  fields = {},
  label,
  hiddenLabel,
  variant = "secondary",
  size = "small",
  icon,
  className,
}: {
  action: (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
  /** What is sent along, by name. */
  fields?: Record<string, string>;
  label: string;
  /** What the button acts on, for those who hear it out of its row. */
  hiddenLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
}) {
  const [state, send, pending] = useActionState(action, idleForm<T>() as Awaited<FormState<T>>);
  const problem = Object.values(state.fieldErrors)[0] ?? state.problem?.detail;
  return (
    <form action={send} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant} size={size} icon={icon} busy={pending}>
        {label}
        {hiddenLabel && <span className="sr-only"> {hiddenLabel}</span>}
      </Button>
      {state.status === "refused" && (
        <p role="alert" className="mt-1 text-danger text-head">
          {problem}
        </p>
      )}
    </form>
  );
}
