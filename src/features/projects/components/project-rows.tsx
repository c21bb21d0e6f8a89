"use client";

import { useTranslations } from "next-intl";
import { SelectField, TickField } from "@/components/forms/choice-fields";
import { Combobox } from "@/components/forms/combobox";
import { RowList } from "@/components/forms/row-list";
import { TextField } from "@/components/forms/text-fields";
import { partnerRoles } from "../schema";

/** Who carries a project and as what. */
export function PartnerRows({ organisation }: { organisation: string }) {
  const t = useTranslations("projects");
  return (
    <RowList
      name="partners"
      legend={t("field.partners")}
      hint={t("hint.partners")}
      add={t("rows.addPartner")}
      remove={(n) => t("rows.removePartner", { n })}
    >
      {(row) => (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Combobox
            name={`${row}.partner`}
            creatable={`${row}.partnerName`}
            label={t("field.partner")}
            source={`/api/v1/${organisation}/partners/suggestions`}
          />
          <SelectField
            name={`${row}.role`}
            label={t("field.role")}
            options={partnerRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <div className="sm:col-span-2">
            <TickField name={`${row}.local`} label={t("rows.local")} />
          </div>
        </div>
      )}
    </RowList>
  );
}

/** The agreements that a project serves. */
export function AgreementRows({ organisation }: { organisation: string }) {
  const t = useTranslations("projects");
  return (
    <RowList
      name="agreements"
      legend={t("field.agreements")}
      hint={t("hint.agreements")}
      add={t("rows.addAgreement")}
      remove={(n) => t("rows.removeAgreement", { n })}
      most={20}
    >
      {(row) => (
        <Combobox
          name={row}
          label={t("field.agreement")}
          source={`/api/v1/${organisation}/agreements/suggestions`}
        />
      )}
    </RowList>
  );
}

/** Residents reached in person, year by year. */
export function BeneficiaryRows() {
  const t = useTranslations("projects");
  return (
    <RowList
      name="beneficiaries"
      legend={t("field.beneficiaries")}
      hint={t("hint.beneficiaries")}
      add={t("rows.addYear")}
      remove={(n) => t("rows.removeYear", { n })}
      most={100}
    >
      {(row) => (
        <div className="grid gap-4 sm:grid-cols-[6rem_8rem_minmax(0,1fr)]">
          <TextField name={`${row}.year`} label={t("field.year")} inputMode="numeric" maxLength={4} />
          <TextField name={`${row}.people`} label={t("field.people")} inputMode="numeric" maxLength={14} />
          <TextField name={`${row}.source`} label={t("field.source")} maxLength={300} />
        </div>
      )}
    </RowList>
  );
}
