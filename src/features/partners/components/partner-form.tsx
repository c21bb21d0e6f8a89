"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { DepartmentField } from "@/components/forms/department-field";
import { NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import { useOptions } from "@/components/forms/use-options";
import { RecordForm, type RecordFormProps } from "@/components/layout/record-form";
import { createPartnerAction, editPartnerAction } from "../actions";
import { partnerKinds, partnerScopes } from "../schema";
import { PartnerNameField } from "./partner-name-field";

type Props = RecordFormProps & { countries: { code: string; name: string }[] };

/** Adds or changes a partner. A place of the world fills its country and coordinates; likely doubles are pointed out. */
export function PartnerForm({ countries, ...record }: Props) {
  const { organisation, existing } = record;
  const t = useTranslations("partners");
  const options = useOptions("partners");
  return (
    <RecordForm
      {...record}
      noun="partner"
      create={createPartnerAction}
      edit={editPartnerAction}
      start={{ kind: "city", scope: "foreign" }}
    >
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
    </RecordForm>
  );
}
