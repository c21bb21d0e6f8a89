"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { dateOrderOf, formatPartialDate, isPartialDate, parseTypedDate } from "@/lib/dates";
import { dateFieldsName } from "@/lib/form-state";
import { FieldFrame } from "./field-frame";
import { useField } from "./form-context";
import type { FieldProps } from "./text-fields";

/**
 * A date in one text field: "5/7/2018", "juillet 2018" or "2018". Under it stands what was understood, in words.
 * What is sent is what was typed; the server reads it again with the same function and the organisation's order.
 */
export function DateField({ name, label, hint, required, ...rest }: FieldProps) {
  const t = useTranslations("forms");
  const locale = useLocale();
  const field = useField(name, label, hint);
  const shown = isPartialDate(field.value) ? formatPartialDate(field.value, locale) : field.value;
  const [typed, setTyped] = useState(shown);
  const understood = typed.trim()
    ? parseTypedDate(typed, { order: dateOrderOf(field.form.formatLocale) })
    : null;
  return (
    <FieldFrame id={field.id} label={label} hint={hint ?? undefined} error={field.error} required={required}>
      <input
        id={field.id}
        name={name}
        defaultValue={shown}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={t("datePlaceholder")}
        autoComplete="off"
        aria-required={required}
        className="field-box"
        {...field.aria}
        aria-describedby={[field.aria["aria-describedby"], `${field.id}-echo`].filter(Boolean).join(" ")}
        {...rest}
      />
      {/* Says which fields are dates, so that the server reads them in this order too. */}
      <input type="hidden" name={dateFieldsName} value={name} />
      <p id={`${field.id}-echo`} aria-live="polite" className="mt-1 min-h-4.5 text-head text-secondary">
        {understood
          ? t("dateUnderstood", { date: formatPartialDate(understood, locale) })
          : typed.trim() && t("dateUnclear")}
      </p>
    </FieldFrame>
  );
}
