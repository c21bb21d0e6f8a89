"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { DepartmentField } from "@/components/forms/department-field";
import { NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import type { FormValue } from "@/lib/form-state";
import { createPartnerAction, editPartnerAction } from "../actions";
import { partnerKinds, partnerScopes } from "../schema";
import { PartnerNameField } from "./partner-name-field";

type Props = {
  organisation: { slug: string; formatLocale: string };
  countries: { code: string; name: string }[];
  /** Where to go once saved; `{reference}` is filled in. */
  next: string;
  /** The partner to change; a new one without it. */
  existing?: {
    reference: string;
    version: number;
    values: Record<string, FormValue>;
    departments: { value: string; label: string }[];
  };
};

/** Adds or changes a partner. A place of the world fills its country and coordinates; likely doubles are pointed out. */
export function PartnerForm({ organisation, countries, next, existing }: Props) {
  const t = useTranslations("partners");
  const action = existing ? editPartnerAction : createPartnerAction;
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <ActionForm
      action={action.bind(null, organisation.slug)}
      submit={existing ? t("save") : t("new")}
      values={existing?.values ?? { kind: "city", scope: "foreign" }}
      {...(existing ? { version: existing.version } : {})}
      draft={`${organisation.slug}:partner:${existing?.reference ?? "new"}`}
      formatLocale={organisation.formatLocale}
      next={next}
    >
      {existing && <input type="hidden" name="reference" value={existing.reference} />}
      <PartnerNameField organisation={organisation.slug} own={existing?.reference ?? null} />
      <SelectField name="kind" label={t("field.kind")} options={options("kind", partnerKinds)} required />
      <ChoiceField
        name="scope"
        label={t("field.scope")}
        hint={t("hint.scope")}
        options={options("scope", partnerScopes)}
        inline
      />
      <SelectField
        name="countryCode"
        label={t("field.countryCode")}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField name="latitude" label={t("field.latitude")} unit="°" />
        <NumberField name="longitude" label={t("field.longitude")} unit="°" />
      </div>
      <TextField name="website" type="url" label={t("field.website")} />
      {existing && <DepartmentField departments={existing.departments} />}
      <TextArea name="notes" label={t("field.notes")} />
    </ActionForm>
  );
}
