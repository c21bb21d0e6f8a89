"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { ComboboxList } from "@/components/forms/combobox-list";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { MoneyField, TextArea, TextField } from "@/components/forms/text-fields";
import { useOptions } from "@/components/forms/use-options";
import { type ExistingRecord, RecordForm, type RecordFormProps } from "@/components/layout/record-form";
import { createAgreementAction, editAgreementAction } from "../actions";
import { agreementKinds, agreementRenewals, agreementScales, agreementStatuses, domains } from "../schema";

/** Logs or changes an agreement. A new one asks nine things, of which two are required. */
export function AgreementForm(props: RecordFormProps) {
  const { organisation, existing } = props;
  const t = useTranslations("agreements");
  return (
    <RecordForm
      {...props}
      noun="agreement"
      create={createAgreementAction}
      edit={editAgreementAction}
      start={{ status: "in-force", budgetCurrency: organisation.currency }}
    >
      <Essentials organisation={organisation.slug} several={existing !== undefined} />
      {existing ? (
        <Rest departments={existing.departments} />
      ) : (
        <TextField name="evidenceAddress" type="url" label={t("field.evidenceAddress")} />
      )}
    </RecordForm>
  );
}

function Essentials({ organisation, several }: { organisation: string; several: boolean }) {
  const t = useTranslations("agreements");
  const options = useOptions("agreements");
  const partner = {
    name: "partners",
    creatable: "partnerName",
    label: t(several ? "field.partners" : "field.partner"),
    hint: t("hint.partnerName"),
    source: `/api/v1/${organisation}/partners/suggestions`,
    required: true,
  };
  return (
    <>
      {several ? <ComboboxList {...partner} /> : <Combobox {...partner} />}
      <SelectField name="kind" label={t("field.kind")} options={options("kind", agreementKinds)} required />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField name="signedOn" label={t("field.signedOn")} />
        <DateField name="endsOn" label={t("field.endsOn")} />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="status" label={t("field.status")} options={options("status", agreementStatuses)} />
        <SelectField name="domain" label={t("field.domain")} options={options("domain", domains)} />
      </div>
      <TextField name="title" label={t("field.title")} hint={t("hint.title")} maxLength={300} />
      <TextArea
        name="measurableObjective"
        label={t("field.measurableObjective")}
        hint={t("hint.measurableObjective")}
      />
    </>
  );
}

function Rest({ departments }: Pick<ExistingRecord, "departments">) {
  const t = useTranslations("agreements");
  const options = useOptions("agreements");
  return (
    <>
      <TextArea name="workPlan" label={t("field.workPlan")} hint={t("hint.workPlan")} />
      <TextArea name="purpose" label={t("field.purpose")} />
      <h2 className="border-line border-t pt-6 text-read">{t("section.life")}</h2>
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField name="startsOn" label={t("field.startsOn")} />
        <SelectField
          name="renewal"
          label={t("field.renewal")}
          options={options("renewal", agreementRenewals)}
        />
        <DateField name="reviewOn" label={t("field.reviewOn")} />
        <DateField name="suspendedOn" label={t("field.suspendedOn")} />
        <DateField name="endedOn" label={t("field.endedOn")} />
      </div>
      <h2 className="border-line border-t pt-6 text-read">{t("section.means")}</h2>
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="scale" label={t("field.scale")} options={options("scale", agreementScales)} />
        <TextField name="legalBasis" label={t("field.legalBasis")} />
        <MoneyField
          name="budgetAmount"
          label={t("field.budgetAmount")}
          currencyName="budgetCurrency"
          currencyLabel={t("field.budgetCurrency")}
        />
        <DepartmentField departments={departments} />
        <TextField name="externalKey" label={t("field.externalKey")} />
      </div>
      <TextArea name="notes" label={t("field.notes")} />
    </>
  );
}
