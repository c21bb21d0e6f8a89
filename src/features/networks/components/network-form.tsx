"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SelectField } from "@/components/forms/choice-fields";
import { DateField } from "@/components/forms/date-field";
import { DepartmentField } from "@/components/forms/department-field";
import { RowList } from "@/components/forms/row-list";
import { MoneyField, TextArea, TextField } from "@/components/forms/text-fields";
import { RecordForm, type RecordFormProps } from "@/components/layout/record-form";
import { createNetworkAction, editNetworkAction } from "../actions";
import { knownNetworks } from "../rules";
import { seatRoles } from "../schema";

/** Logs or changes the city's membership of a network, and the seats it holds there. */
export function NetworkForm(props: RecordFormProps) {
  const { organisation, existing } = props;
  const t = useTranslations("networks");
  const directory = useId();
  return (
    <RecordForm
      {...props}
      noun="network"
      create={createNetworkAction}
      edit={editNetworkAction}
      start={{ feeCurrency: organisation.currency }}
    >
      <TextField
        name="name"
        label={t("field.name")}
        hint={t("hint.name")}
        maxLength={200}
        list={directory}
        autoComplete="off"
        required
      />
      <datalist id={directory}>
        {knownNetworks.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField name="since" label={t("field.since")} />
        <DateField name="until" label={t("field.until")} />
      </div>
      <MoneyField
        name="feeAmount"
        label={t("field.feeAmount")}
        currencyName="feeCurrency"
        currencyLabel={t("field.feeCurrency")}
      />
      <SeatRows />
      {existing && (
        <>
          <TextField name="website" type="url" label={t("field.website")} />
          <DepartmentField departments={existing.departments} />
          <TextArea name="notes" label={t("field.notes")} />
        </>
      )}
    </RecordForm>
  );
}

function SeatRows() {
  const t = useTranslations("networks");
  return (
    <RowList
      name="seats"
      legend={t("field.seats")}
      hint={t("hint.seats")}
      add={t("rows.addSeat")}
      remove={(n) => t("rows.removeSeat", { n })}
    >
      {(row) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name={`${row}.role`}
            label={t("field.role")}
            options={seatRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <TextField name={`${row}.title`} label={t("field.title")} maxLength={200} />
          <TextField name={`${row}.holder`} label={t("field.holder")} maxLength={200} autoComplete="off" />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField name={`${row}.startsOn`} label={t("field.startsOn")} />
            <DateField name={`${row}.endsOn`} label={t("field.endsOn")} />
          </div>
        </div>
      )}
    </RowList>
  );
}
