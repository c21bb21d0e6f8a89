"use client";

import { createContext, useContext, useEffect } from "react";
import type { FormValue } from "@/lib/form-state";

/** What a field needs to know of its form. */
export type FormFace = {
  id: string;
  values: Record<string, FormValue>;
  errors: Record<string, string>;
  /** How the organisation writes dates and numbers, e.g. "es-UY". */
  formatLocale: string;
  /** Tells the form a field's label, for its summaries. */
  name: (field: string, label: string) => void;
  /** Says that something changed without an input event. */
  note: () => void;
};

export const FormContext = createContext<FormFace>({
  id: "form",
  values: {},
  errors: {},
  formatLocale: "fr-FR",
  name: () => undefined,
  note: () => undefined,
});

/** A field's place in its form: its id, what to show in it, its error, and the ids that describe it. */
export function useField(field: string, label: string, hint?: string) {
  const form = useContext(FormContext);
  const { name } = form;
  useEffect(() => name(field, label), [name, field, label]);
  const id = `${form.id}-${field}`;
  const error = form.errors[field] ?? form.errors[field.replace(/\[\]$/, "")]; // "sdg[]" is refused as "sdg".
  const value = form.values[field];
  return {
    id,
    error,
    form,
    value: Array.isArray(value) ? (value[0] ?? "") : (value ?? ""),
    values: value === undefined ? [] : [value].flat(),
    aria: ariaOf(id, hint, error),
  };
}

/** How a field tells who cannot see it what describes it, and that it is refused. */
export function ariaOf(id: string, hint: string | undefined, error: string | undefined) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return { "aria-describedby": describedBy, "aria-invalid": error ? (true as const) : undefined };
}
