"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { ComboboxList } from "@/components/forms/combobox-list";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { MoneyField, NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import { type ExistingRecord, RecordForm, type RecordFormProps } from "@/components/layout/record-form";
import { Notice } from "@/components/ui/notice";
import { createMissionAction, editMissionAction } from "../actions";
import { missionDirections } from "../schema";

type Props = RecordFormProps & {
  /** The countries to choose from; only a change asks for one. */
  countries?: { code: string; name: string }[];
};

/** Logs or changes a mission. A new one asks six things, of which one is required: it is filled in on a phone. */
export function MissionForm({ countries = [], ...record }: Props) {
  const { organisation, existing } = record;
  const t = useTranslations("missions");
  return (
    <RecordForm
      {...record}
      noun="mission"
      create={createMissionAction}
      edit={editMissionAction}
      start={{ direction: "out", costCurrency: organisation.currency }}
    >
      {existing?.values.approval === "approved" && <Notice tone="warning">{t("approvalFalls")}</Notice>}
      <Essentials organisation={organisation.slug} />
      {existing && (
        <Rest organisation={organisation.slug} countries={countries} departments={existing.departments} />
      )}
    </RecordForm>
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
}: Required<Pick<Props, "countries">> & Pick<ExistingRecord, "departments"> & { organisation: string }) {
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
