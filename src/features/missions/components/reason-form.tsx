"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextArea } from "@/components/forms/text-fields";
import type { FormAction } from "@/components/forms/use-sending";
import { Dialog } from "@/components/ui/dialog";

type Props<T> = {
  action: FormAction<T>;
  act: "return" | "refuse";
  icon: ReactNode;
  reference: string;
  version: number;
};

/** Sends a mission back or refuses it, with the reason, which its author reads. */
export function ReasonForm<T>({ action, act, icon, reference, version }: Props<T>) {
  const t = useTranslations("missions");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t(`reasonForm.${act}.title`)}
      description={t(`reasonForm.${act}.lead`)}
      open={open}
      onOpenChange={setOpen}
      trigger={{ label: t(`reasonForm.${act}.open`), icon, size: "small" }}
    >
      <ActionForm
        action={action}
        submit={t(`reasonForm.${act}.submit`)}
        version={version}
        danger={act === "refuse"}
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="reference" value={reference} />
        <TextArea
          name="reason"
          label={t("field.decisionReason")}
          hint={t("hint.decisionReason")}
          rows={3}
          required
        />
      </ActionForm>
    </Dialog>
  );
}
