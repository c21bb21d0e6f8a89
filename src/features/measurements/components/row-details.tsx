"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EntryRow } from "../present";
import { availabilities, contributionLevels } from "../schema";

/** What saving can do with an entry; the first only for who may approve. */
const savings = ["approved", "submitted", "draft"] as const;

type Props = {
  row: EntryRow;
  given: (name: string) => string;
  errors: Record<string, string>;
  open: boolean;
};

/** What few entries need: parts of a percentage, answers, method, the city's part, status and its justification. */
export function RowDetails({ row, given, errors, open }: Props) {
  const t = useTranslations("measurements");
  const number = (name: "numerator" | "denominator" | "sampleSize") => (
    <Labelled key={name} label={t(`field.${name}`)} error={errors[name]}>
      <input name={name} inputMode="decimal" defaultValue={given(name)} className="field-box text-right" />
    </Labelled>
  );
  return (
    <details open={open || undefined} className="lg:col-span-5">
      <summary className="a-link inline-flex min-h-6 items-center text-head">{t("more")}</summary>
      {row.help && <p className="mt-1 text-head text-secondary">{row.help}</p>}
      <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {row.percentage && [number("numerator"), number("denominator")]}
        {row.survey && number("sampleSize")}
        <Labelled label={t("field.method")} error={errors.method}>
          <input name="method" defaultValue={given("method")} className="field-box" />
        </Labelled>
        {row.territorial && (
          <Labelled label={t("field.contribution")} error={errors.contribution}>
            <select name="contribution" defaultValue={given("contribution")} className="field-box">
              <option value="">{t("contribution.none")}</option>
              {contributionLevels.map((level) => (
                <option key={level} value={level}>
                  {t(`contribution.${level}`)}
                </option>
              ))}
            </select>
          </Labelled>
        )}
        <Labelled label={t("field.availability")} error={errors.availability}>
          <select name="availability" defaultValue={given("availability") || "value"} className="field-box">
            {availabilities.map((availability) => (
              <option key={availability} value={availability}>
                {t(`availability.${availability}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("onSaving.label")} error={errors.status}>
          <select name="status" defaultValue={given("status")} className="field-box">
            {(row.mayApprove ? savings : savings.slice(1)).map((status) => (
              <option key={status} value={status}>
                {t(`onSaving.${status}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("field.note")} error={errors.note}>
          <input name="note" defaultValue={given("note")} className="field-box" />
        </Labelled>
      </div>
    </details>
  );
}

function Labelled({
  label,
  error,
  children,
}: {
  label: string;
  error: string | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="block min-w-0">
      <span className="mb-1 block text-head text-secondary">{label}</span>
      {children}
      {error && <span className="mt-1 block text-danger text-head">{error}</span>}
    </label>
  );
}
