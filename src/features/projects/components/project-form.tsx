"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { MoneyField, TextArea, TextField } from "@/components/forms/text-fields";
import type { FormValue } from "@/lib/form-state";
import { usualCurrencies } from "@/lib/money";
import { createProjectAction, editProjectAction } from "../actions";
import { domains, projectOrigins, projectPhases } from "../schema";
import { AgreementRows, BeneficiaryRows, PartnerRows } from "./project-rows";

type Props = {
  organisation: { slug: string; formatLocale: string; currency: string };
  /** Where to go once saved; `{reference}` is filled in. */
  next: string;
  /** The project to change; a new one without it. */
  existing?: {
    reference: string;
    version: number;
    values: Record<string, FormValue>;
    departments: { value: string; label: string }[];
  };
};

/** Logs or changes a project. A new one asks only its title; what is known later is asked when it is changed. */
export function ProjectForm({ organisation, next, existing }: Props) {
  const t = useTranslations("projects");
  const action = existing ? editProjectAction : createProjectAction;
  return (
    <ActionForm
      action={action.bind(null, organisation.slug)}
      submit={existing ? t("save") : t("new")}
      values={existing?.values ?? { phase: "implementation", budgetCurrency: organisation.currency }}
      {...(existing ? { version: existing.version } : {})}
      draft={`${organisation.slug}:project:${existing?.reference ?? "new"}`}
      formatLocale={organisation.formatLocale}
      next={next}
    >
      {existing && <input type="hidden" name="reference" value={existing.reference} />}
      <Essentials />
      <PartnerRows organisation={organisation.slug} />
      <AgreementRows organisation={organisation.slug} />
      <MoneyField
        name="budgetAmount"
        label={t("field.budgetAmount")}
        currencyName="budgetCurrency"
        currencyLabel={t("field.budgetCurrency")}
        currencies={usualCurrencies.map((code) => ({ code, label: code }))}
      />
      {existing && <Rest departments={existing.departments} />}
    </ActionForm>
  );
}

function useOptions() {
  const t = useTranslations("projects");
  return (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
}

function Essentials() {
  const t = useTranslations("projects");
  const options = useOptions();
  return (
    <>
      <TextField name="title" label={t("field.title")} maxLength={300} required />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="phase" label={t("field.phase")} options={options("phase", projectPhases)} />
        <SelectField name="domain" label={t("field.domain")} options={options("domain", domains)} />
        <DateField name="startsOn" label={t("field.startsOn")} />
        <DateField name="endsOn" label={t("field.endsOn")} />
      </div>
    </>
  );
}

function Rest({ departments }: { departments: { value: string; label: string }[] }) {
  const t = useTranslations("projects");
  const options = useOptions();
  return (
    <>
      <SelectField
        name="origin"
        label={t("field.origin")}
        hint={t("hint.origin")}
        options={options("origin", projectOrigins)}
      />
      <DepartmentField departments={departments} />
      <TextArea name="summary" label={t("field.summary")} hint={t("hint.summary")} />
      <BeneficiaryRows />
      <TextArea name="notes" label={t("field.notes")} />
    </>
  );
}
