"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/choice-fields";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { MoneyField, TextArea, TextField } from "@/components/forms/text-fields";
import { useOptions } from "@/components/forms/use-options";
import { type ExistingRecord, RecordForm, type RecordFormProps } from "@/components/layout/record-form";
import { createProjectAction, editProjectAction } from "../actions";
import { domains, projectOrigins, projectPhases } from "../schema";
import { AgreementRows, BeneficiaryRows, PartnerRows } from "./project-rows";

/** Logs or changes a project. A new one asks only its title; what is known later is asked when it is changed. */
export function ProjectForm(props: RecordFormProps) {
  const { organisation, existing } = props;
  const t = useTranslations("projects");
  return (
    <RecordForm
      {...props}
      noun="project"
      create={createProjectAction}
      edit={editProjectAction}
      start={{ phase: "implementation", budgetCurrency: organisation.currency }}
    >
      <Essentials />
      <PartnerRows organisation={organisation.slug} />
      <AgreementRows organisation={organisation.slug} />
      <MoneyField
        name="budgetAmount"
        label={t("field.budgetAmount")}
        currencyName="budgetCurrency"
        currencyLabel={t("field.budgetCurrency")}
      />
      {existing && <Rest departments={existing.departments} />}
    </RecordForm>
  );
}

function Essentials() {
  const t = useTranslations("projects");
  const options = useOptions("projects");
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

function Rest({ departments }: Pick<ExistingRecord, "departments">) {
  const t = useTranslations("projects");
  const options = useOptions("projects");
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
