"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { ComboboxList } from "@/components/forms/combobox-list";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { MoneyField, TextArea, TextField } from "@/components/forms/text-fields";
import type { FormValue } from "@/lib/form-state";
import { usualCurrencies } from "@/lib/money";
import { createAgreementAction, editAgreementAction } from "../actions";
import { agreementKinds, agreementRenewals, agreementScales, agreementStatuses, domains } from "../schema";

type Props = {
  organisation: string;
  formatLocale: string;
  currency: string;
  /** Where to go once saved; `{reference}` is filled in. */
  next: string;
  /** The agreement to change; a new one without it. */
  existing?: {
    reference: string;
    version: number;
    values: Record<string, FormValue>;
    departments: { value: string; label: string }[];
  };
};

/** Logs or changes an agreement. A new one asks nine things, of which two are required. */
export function AgreementForm({ organisation, formatLocale, currency, next, existing }: Props) {
  const t = useTranslations("agreements");
  const action = existing
    ? editAgreementAction.bind(null, organisation)
    : createAgreementAction.bind(null, organisation);
  return (
    <ActionForm
      action={action}
      submit={existing ? t("save") : t("new")}
      values={existing?.values ?? { status: "in-force", budgetCurrency: currency }}
      {...(existing ? { version: existing.version } : {})}
      draft={`${organisation}:agreement:${existing?.reference ?? "new"}`}
      formatLocale={formatLocale}
      next={next}
    >
      {existing && <input type="hidden" name="reference" value={existing.reference} />}
      <Essentials organisation={organisation} several={existing !== undefined} />
      {existing ? (
        <Rest departments={existing.departments} />
      ) : (
        <TextField name="evidenceAddress" type="url" label={t("field.evidenceAddress")} />
      )}
    </ActionForm>
  );
}

function Essentials({ organisation, several }: { organisation: string; several: boolean }) {
  const t = useTranslations("agreements");
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
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

function Rest({ departments }: { departments: { value: string; label: string }[] }) {
  const t = useTranslations("agreements");
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
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
          currencies={usualCurrencies.map((code) => ({ code, label: code }))}
        />
        <DepartmentField departments={departments} />
        <TextField name="externalKey" label={t("field.externalKey")} />
      </div>
      <TextArea name="notes" label={t("field.notes")} />
    </>
  );
}
