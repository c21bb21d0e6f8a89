"use client";

import { Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { DateField } from "@/components/forms/date-field";
import { TextField } from "@/components/forms/text-fields";
import { Sheet } from "@/components/ui/dialog";
import { recordInterventionAction } from "../actions";
import { type Intervention, interventionKinds } from "../schema";

type Props = {
  organisation: string;
  formatLocale: string;
  reference: string;
  version: number;
  /** The intervention to correct; a new one without it. */
  existing?: Intervention;
};

/** A sheet that asks what was said or submitted, when, by whom and what proves it. */
export function InterventionForm({ organisation, formatLocale, reference, version, existing }: Props) {
  const t = useTranslations("events");
  const [open, setOpen] = useState(false);
  const title = existing ? t("editIntervention", { title: existing.title }) : t("addIntervention");
  return (
    <Sheet
      title={title}
      open={open}
      onOpenChange={setOpen}
      trigger={
        existing
          ? { label: title, icon: <Pencil aria-hidden />, iconOnly: true, variant: "quiet" }
          : { label: title, icon: <Plus aria-hidden />, size: "small" }
      }
    >
      <ActionForm
        action={recordInterventionAction.bind(null, organisation)}
        submit={t("save")}
        values={
          existing
            ? Object.fromEntries(Object.entries(existing).map(([name, value]) => [name, value ?? ""]))
            : {}
        }
        version={version}
        draft={`${organisation}:intervention:${existing?.id ?? reference}`}
        formatLocale={formatLocale}
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="reference" value={reference} />
        {existing && <input type="hidden" name="id" value={existing.id} />}
        <TextField name="title" label={t("field.interventionTitle")} maxLength={300} required />
        <SelectField
          name="kind"
          label={t("field.kind")}
          options={interventionKinds.map((value) => ({ value, label: t(`interventionKind.${value}`) }))}
          required
        />
        <DateField name="heldOn" label={t("field.heldOn")} hint={t("hint.heldOn")} />
        <TextField name="speaker" label={t("field.speaker")} maxLength={200} />
        <TextField name="proof" type="url" label={t("field.proof")} />
      </ActionForm>
    </Sheet>
  );
}
