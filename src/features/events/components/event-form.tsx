"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { ComboboxList } from "@/components/forms/combobox-list";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import type { FormValue } from "@/lib/form-state";
import { createEventAction, editEventAction } from "../actions";
import { eventKinds, eventRoles } from "../schema";

type Props = {
  organisation: string;
  formatLocale: string;
  /** The city's memberships, to say which network the event is of. */
  networks: { value: string; label: string; detail: string }[];
  /** Where to go once saved; `{reference}` is filled in. */
  next: string;
  /** The event to change, and the countries to choose from; a new one without it. */
  existing?: {
    reference: string;
    version: number;
    values: Record<string, FormValue>;
    countries: { code: string; name: string }[];
    departments: { value: string; label: string }[];
  };
};

/** Logs or changes an event. A new one asks nine things, of which two are required. */
export function EventForm({ organisation, formatLocale, networks, next, existing }: Props) {
  const t = useTranslations("events");
  const action = existing
    ? editEventAction.bind(null, organisation)
    : createEventAction.bind(null, organisation);
  return (
    <ActionForm
      action={action}
      submit={existing ? t("save") : t("new")}
      values={existing?.values ?? { role: "attended" }}
      {...(existing ? { version: existing.version } : {})}
      draft={`${organisation}:event:${existing?.reference ?? "new"}`}
      formatLocale={formatLocale}
      next={next}
    >
      {existing && <input type="hidden" name="reference" value={existing.reference} />}
      <Essentials organisation={organisation} networks={networks} />
      {existing && <Rest organisation={organisation} {...existing} />}
    </ActionForm>
  );
}

function Essentials({ organisation, networks }: Pick<Props, "organisation" | "networks">) {
  const t = useTranslations("events");
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
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
}: {
  organisation: string;
  countries: { code: string; name: string }[];
  departments: { value: string; label: string }[];
}) {
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
