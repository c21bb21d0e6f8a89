"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { fold } from "@/lib/text";
import { classNames } from "../ui/class-names";
import { FieldError, FieldFrame } from "./field-frame";
import { useField } from "./form-context";
import type { FieldProps } from "./text-fields";

export type Choice = { value: string; label: string; hint?: string };

/** One of many, as the device's own list. `empty` is the words for no choice; without it a required field starts blank. */
export function SelectField({
  name,
  label,
  hint,
  required,
  options,
  empty,
  ...rest
}: FieldProps & { options: Choice[]; empty?: string }) {
  const t = useTranslations("forms");
  const field = useField(name, label, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <select
        id={field.id}
        name={name}
        defaultValue={field.value}
        aria-required={required}
        className="field-box"
        {...field.aria}
        {...rest}
      >
        <option value="">{empty ?? t("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/**
 * A few choices, all in sight: one (`radio`) or several (`checkbox`). Where they are many, `searchLabel` names a box that
 * narrows them to what is typed; what is ticked stays ticked, in sight or not.
 */
export function ChoiceField({
  name,
  label,
  hint,
  required,
  options,
  kind = "radio",
  inline = false,
  searchLabel,
}: FieldProps & {
  options: Choice[];
  kind?: "radio" | "checkbox";
  inline?: boolean;
  searchLabel?: string;
}) {
  const t = useTranslations("forms");
  const field = useField(name, label, hint);
  const [sought, setSought] = useState("");
  const isSought = (option: Choice) => fold(option.label).includes(fold(sought));
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      className="min-w-0"
      aria-describedby={field.aria["aria-describedby"]}
    >
      <legend className="mb-1 font-medium text-ui">
        {label}
        {required && <span className="font-normal text-muted"> ({t("required")})</span>}
      </legend>
      {hint && (
        <p id={`${field.id}-hint`} className="mb-1 text-head text-secondary">
          {hint}
        </p>
      )}
      {searchLabel && (
        <NarrowBox label={searchLabel} found={options.filter(isSought).length} onChange={setSought} />
      )}
      <div className={classNames("flex gap-x-6 gap-y-1", inline ? "flex-wrap" : "flex-col")}>
        {options.map((option) => (
          <label
            key={option.value}
            hidden={!isSought(option)}
            className={classNames(
              "flex min-h-11 items-center gap-3 lg:min-h-8",
              // Of many, paper says those that are chosen.
              searchLabel && "print:not-has-checked:hidden",
            )}
          >
            <input
              type={kind}
              name={name}
              value={option.value}
              defaultChecked={field.values.includes(option.value)}
              className="size-5 shrink-0 accent-accent lg:size-4"
            />
            <span>
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-head text-secondary">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={field.id} error={field.error} />
    </fieldset>
  );
}

function NarrowBox({
  label,
  found,
  onChange,
}: {
  label: string;
  found: number;
  onChange: (text: string) => void;
}) {
  const t = useTranslations("common");
  return (
    <div className="only-with-script">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <input
          type="search"
          aria-label={label}
          placeholder={label}
          className="field-box max-w-80"
          onChange={(event) => onChange(event.target.value)}
          // It seeks as one types: Enter must not send the form around it.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <p role="status" className="text-head text-secondary">
          {t("found", { count: found })}
        </p>
      </div>
    </div>
  );
}

/** A single yes: sends "on" when ticked, nothing otherwise. */
export function TickField({ name, label, hint }: FieldProps) {
  const field = useField(name, label, hint);
  return (
    <div>
      <label className="flex min-h-11 items-start gap-3 py-2 lg:min-h-8 lg:py-1">
        <input
          id={field.id}
          type="checkbox"
          name={name}
          defaultChecked={field.value === "on" || field.value === "true"}
          className="mt-0.5 size-5 shrink-0 accent-accent lg:size-4"
          {...field.aria}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${field.id}-hint`} className="text-head text-secondary">
          {hint}
        </p>
      )}
      <FieldError id={field.id} error={field.error} />
    </div>
  );
}
