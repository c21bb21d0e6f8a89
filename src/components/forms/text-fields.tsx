"use client";

import { usualCurrencies } from "@/lib/money";
import { decimalMarkOf } from "@/lib/numbers";
import { FieldFrame } from "./field-frame";
import { useField } from "./form-context";

/** What every field takes. `value` is only for a field outside a form's `values`. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  autoComplete?: string;
};

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  required,
  type = "text",
  ...rest
}: FieldProps & {
  type?: "text" | "email" | "password" | "url" | "tel";
  placeholder?: string;
  maxLength?: number;
  inputMode?: "text" | "numeric" | "url" | "email";
  /** The id of a `datalist` whose entries are suggested. */
  list?: string;
}) {
  const field = useField(name, label, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <input
        id={field.id}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : field.value}
        aria-required={required}
        className="field-box"
        {...field.aria}
        {...rest}
      />
    </FieldFrame>
  );
}

/** Several lines of text; grows with what is typed. */
export function TextArea({
  name,
  label,
  hint,
  required,
  rows = 3,
  ...rest
}: FieldProps & { rows?: number; maxLength?: number }) {
  const field = useField(name, label, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.value}
        aria-required={required}
        className="field-box field-sizing-content min-h-20"
        {...field.aria}
        {...rest}
      />
    </FieldFrame>
  );
}

/** A number as people type it, its unit beside it; the server reads it with the organisation's decimal mark. */
export function NumberField({ name, label, hint, required, unit, ...rest }: FieldProps & { unit?: string }) {
  const field = useField(name, label, hint);
  const mark = decimalMarkOf(field.form.formatLocale);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <div className="flex items-center gap-2">
        <input
          id={field.id}
          name={name}
          inputMode="decimal"
          defaultValue={typeof field.value === "string" ? plainNumber(field.value, mark) : ""}
          aria-required={required}
          className="field-box max-w-44 text-right"
          {...field.aria}
          {...rest}
        />
        {unit && <span className="text-secondary">{unit}</span>}
      </div>
    </FieldFrame>
  );
}

/** An amount and its currency: sends `name` (as typed) and `{name}Currency` (ISO 4217). */
export function MoneyField({
  name,
  label,
  hint,
  required,
  currencyLabel,
  currencyName = `${name}Currency`,
  ...rest
}: FieldProps & {
  currencyLabel: string;
  currencyName?: string;
}) {
  const amount = useField(name, label, hint);
  const currency = useField(currencyName, currencyLabel);
  const mark = decimalMarkOf(amount.form.formatLocale);
  return (
    <FieldFrame
      id={amount.id}
      label={label}
      hint={hint}
      error={amount.error ?? currency.error}
      required={required}
    >
      <div className="flex gap-2">
        <input
          id={amount.id}
          name={name}
          inputMode="decimal"
          defaultValue={plainNumber(amount.value, mark)}
          aria-required={required}
          className="field-box min-w-0 grow text-right"
          {...amount.aria}
          {...rest}
        />
        <select
          name={currencyName}
          aria-label={currencyLabel}
          defaultValue={currency.value || usualCurrencies[0]}
          className="field-box max-w-32"
        >
          {usualCurrencies.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}

/** A stored number ("1234.5") in the reader's decimals, ungrouped; what was typed otherwise stays as typed. */
function plainNumber(text: string, mark: "," | "."): string {
  return mark === "," && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}
