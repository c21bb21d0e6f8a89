"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { ComboboxList } from "@/components/forms/combobox-list";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { MoneyField, NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import { Notice } from "@/components/ui/notice";
import type { FormValue } from "@/lib/form-state";
import { usualCurrencies } from "@/lib/money";
import { createMissionAction, editMissionAction } from "../actions";
import { missionDirections } from "../schema";

type Props = {
  organisation: string;
  formatLocale: string;
  currency: string;
  /** Where to go once saved; `{reference}` is filled in. */
  next: string;
  /** The mission to change, and the countries to choose from; a new one without it. */
  existing?: {
    reference: string;
    version: number;
    values: Record<string, FormValue>;
    countries: { code: string; name: string }[];
    departments: { value: string; label: string }[];
  };
};

/** Logs or changes a mission. A new one asks six things, of which one is required: it is filled in on a phone. */
export function MissionForm({ organisation, formatLocale, currency, next, existing }: Props) {
  const t = useTranslations("missions");
  const action = existing
    ? editMissionAction.bind(null, organisation)
    : createMissionAction.bind(null, organisation);
  return (
    <ActionForm
      action={action}
      submit={existing ? t("save") : t("new")}
      values={{ costCurrency: currency, ...(existing?.values ?? { direction: "out" }) }}
      {...(existing ? { version: existing.version } : {})}
      draft={`${organisation}:mission:${existing?.reference ?? "new"}`}
      formatLocale={formatLocale}
      next={next}
    >
      {existing && <input type="hidden" name="reference" value={existing.reference} />}
      {existing?.values.approval === "approved" && <Notice tone="warning">{t("approvalFalls")}</Notice>}
      <Essentials organisation={organisation} />
      {existing && <Rest organisation={organisation} {...existing} />}
    </ActionForm>
  );
}

function Essentials({ organisation }: { organisation: string }) {
  const t = useTranslations("missions");
  return (
    <>
      <ChoiceField
        name="direction"
        label={t("field.direction")}
        inline
        options={missionDirections.map((value) => ({ value, label: t(`directionLong.${value}`) }))}
      />
      <Combobox
        name="where"
        creatable="place"
        keepsText
        label={t("field.where")}
        hint={t("hint.where")}
        source={`/api/v1/${organisation}/partners/suggestions`}
        required
      />
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <DateField name="startsOn" label={t("field.startsOn")} />
        <DateField name="endsOn" label={t("field.endsOn")} hint={t("hint.endsOn")} />
      </div>
      <TextArea
        name="justification"
        label={t("field.justification")}
        hint={t("hint.justification")}
        rows={2}
      />
      <TextField name="travellers" label={t("field.travellers")} maxLength={1_000} />
    </>
  );
}

function Rest({
  organisation,
  countries,
  departments,
}: {
  organisation: string;
  countries: { code: string; name: string }[];
  departments: { value: string; label: string }[];
}) {
  const t = useTranslations("missions");
  return (
    <>
      <TextField name="title" label={t("field.title")} maxLength={300} />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          name="countryCode"
          label={t("field.country")}
          hint={t("hint.country")}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <NumberField name="travellerCount" label={t("field.travellerCount")} />
      </div>
      <h2 className="border-line border-t pt-6 text-read">{t("section.order")}</h2>
      <TextArea name="objective" label={t("field.objective")} hint={t("hint.objective")} rows={2} />
      <TextArea name="expectedResult" label={t("field.expectedResult")} hint={t("hint.expectedResult")} />
      <MoneyField
        name="costAmount"
        label={t("field.costAmount")}
        currencyName="costCurrency"
        currencyLabel={t("field.costCurrency")}
        currencies={usualCurrencies.map((code) => ({ code, label: code }))}
      />
      <ComboboxList
        name="agreements"
        label={t("field.agreements")}
        hint={t("hint.agreements")}
        source={`/api/v1/${organisation}/agreements/suggestions`}
      />
      <DepartmentField departments={departments} />
      <TextArea name="notes" label={t("field.notes")} />
    </>
  );
}
