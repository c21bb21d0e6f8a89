"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { ComboboxList } from "@/components/forms/combobox-list";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import { useOptions } from "@/components/forms/use-options";
import { type ExistingRecord, RecordForm, type RecordFormProps } from "@/components/layout/record-form";
import { createEventAction, editEventAction } from "../actions";
import { eventKinds, eventRoles } from "../schema";

type Props = RecordFormProps & {
  /** The city's memberships, to say which network the event is of. */
  networks: { value: string; label: string; detail: string }[];
  /** The countries to choose from; only a change asks for one. */
  countries?: { code: string; name: string }[];
};

/** Logs or changes an event. A new one asks nine things, of which two are required. */
export function EventForm({ networks, countries = [], ...record }: Props) {
  const { organisation, existing } = record;
  return (
    <RecordForm
      {...record}
      noun="event"
      create={createEventAction}
      edit={editEventAction}
      start={{ role: "attended" }}
    >
      <Essentials organisation={organisation.slug} networks={networks} />
      {existing && (
        <Rest organisation={organisation.slug} countries={countries} departments={existing.departments} />
      )}
    </RecordForm>
  );
}

function Essentials({ organisation, networks }: Pick<Props, "networks"> & { organisation: string }) {
  const t = useTranslations("events");
  const options = useOptions("events");
  return (
    <>
      <TextField name="title" label={t("field.title")} maxLength={300} required />
      <ChoiceField name="role" label={t("field.role")} inline options={options("roleLong", eventRoles)} />
      <SelectField name="kind" label={t("field.kind")} options={options("kind", eventKinds)} required />
      <Combobox
        name="where"
        creatable="place"
        keepsText
        label={t("field.place")}
        hint={t("hint.where")}
        source={`/api/v1/${organisation}/partners/suggestions?only=places`}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField name="startsOn" label={t("field.startsOn")} />
        <DateField name="endsOn" label={t("field.endsOn")} />
        <NumberField name="countriesCount" label={t("field.countriesCount")} />
        <NumberField name="participantsCount" label={t("field.participantsCount")} />
      </div>
      <Combobox
        name="networkMembershipId"
        label={t("field.network")}
        hint={t("hint.network")}
        source={networks}
      />
    </>
  );
}

function Rest({
  organisation,
  countries,
  departments,
}: Required<Pick<Props, "countries">> & Pick<ExistingRecord, "departments"> & { organisation: string }) {
  const t = useTranslations("events");
  return (
    <>
      <SelectField
        name="countryCode"
        label={t("field.country")}
        hint={t("hint.country")}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
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
