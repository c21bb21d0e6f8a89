"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { FormState } from "@/lib/form-state";

/** What stops the form, above it and focused: each line leads to its field; then the general problem with its reference. */
export function ErrorSummary({
  ref,
  formId,
  fieldErrors,
  problem,
  labels,
}: {
  ref: Ref<HTMLDivElement>;
  formId: string;
  fieldErrors: FormState["fieldErrors"];
  problem?: FormState["problem"];
  labels: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("forms");
  const broken = Object.entries(fieldErrors);
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-card border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <h2 className="text-read">
        {broken.length > 0 ? t("errorTitle", { count: broken.length }) : problem?.title}
      </h2>
      {broken.length > 0 ? (
        <ul className="mt-1 space-y-1">
          {broken.map(([field, message]) => (
            <li key={field}>
              <a
                className="font-medium text-danger underline underline-offset-2"
                href={`#${formId}-${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`${formId}-${field}`)?.focus();
                }}
              >
                {labels.has(field)
                  ? t("labelledError", { label: labels.get(field) ?? "", message })
                  : message}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1">{problem?.detail}</p>
      )}
      {problem?.requestId && broken.length === 0 && (
        <p className="mt-1 text-head text-secondary">{t("reference", { reference: problem.requestId })}</p>
      )}
    </div>
  );
}
