"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextArea, TextField } from "@/components/forms/text-fields";
import { Sheet } from "@/components/ui/dialog";
import { attachEvidenceAction } from "../actions";
import type { EvidenceSubject } from "../schema";

type Props = { organisation: string; subject: EvidenceSubject; subjectId: string };

/** A sheet that asks for an address, another record or a note. */
export function AttachEvidence({ organisation, subject, subjectId }: Props) {
  const t = useTranslations("evidence");
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      title={t("attach")}
      open={open}
      onOpenChange={setOpen}
      trigger={{ label: t("attach"), icon: <Plus aria-hidden />, size: "small" }}
    >
      <ActionForm
        action={attachEvidenceAction.bind(null, organisation)}
        submit={t("attach")}
        draft={`${organisation}:evidence:${subjectId}`}
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="subjectId" value={subjectId} />
        <TextField name="label" label={t("label")} maxLength={200} />
        <TextField name="address" type="url" label={t("address")} />
        <TextField name="recordReference" label={t("recordReference")} hint={t("recordHint")} />
        <TextArea name="note" label={t("note")} />
      </ActionForm>
    </Sheet>
  );
}
