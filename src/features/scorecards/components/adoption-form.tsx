"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { adoptFrameworkAction } from "../actions";

/** A framework to choose, its words already in the reader's language. */
export type FrameworkOption = { id: string; label: string; stages: { stage: number; label: string }[] };

type Props = {
  organisation: string;
  frameworks: FrameworkOption[];
  years: string[];
  adopted: {
    frameworkId: string;
    stage: number;
    fromPeriod: string;
    zeroPeriod: string;
    version: number;
  } | null;
};

/** Adopts a framework or changes how it is used: stage, first year, zero point. */
export function AdoptionForm({ organisation, frameworks, years, adopted }: Props) {
  const t = useTranslations("frameworks");
  const locale = useLocale();
  const first = frameworks[0];
  const chosen = frameworks.find(({ id }) => id === adopted?.frameworkId) ?? first;
  const options = years.map((year) => ({ value: year, label: year }));
  return (
    <ActionForm
      key={locale}
      action={adoptFrameworkAction.bind(null, organisation)}
      submit={adopted ? t("change") : t("save")}
      {...(adopted ? { version: adopted.version } : {})}
      values={{
        frameworkId: chosen?.id ?? "",
        stage: String(adopted?.stage ?? 1),
        fromPeriod: adopted?.fromPeriod ?? years[0] ?? "",
        zeroPeriod: adopted?.zeroPeriod ?? years[0] ?? "",
      }}
    >
      <div className="max-w-reading space-y-4">
        <SelectField
          name="frameworkId"
          label={t("field.framework")}
          required
          options={frameworks.map(({ id, label }) => ({ value: id, label }))}
        />
        <SelectField
          name="stage"
          label={t("field.stage")}
          hint={t("hint.stage")}
          required
          options={(chosen?.stages ?? []).map(({ stage, label }) => ({ value: String(stage), label }))}
        />
        <SelectField
          name="fromPeriod"
          label={t("field.fromPeriod")}
          hint={t("hint.fromPeriod")}
          required
          options={options}
        />
        <SelectField
          name="zeroPeriod"
          label={t("field.zeroPeriod")}
          hint={t("hint.zeroPeriod")}
          required
          options={options}
        />
        {adopted && <p className="text-secondary">{t("restage")}</p>}
      </div>
    </ActionForm>
  );
}
