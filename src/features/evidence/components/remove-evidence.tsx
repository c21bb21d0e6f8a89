"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Dialog } from "@/components/ui/dialog";
import { removeEvidenceAction } from "../actions";

/** Takes a piece of evidence away, after a question. */
export function RemoveEvidence({
  organisation,
  id,
  label,
}: {
  organisation: string;
  id: string;
  label: string;
}) {
  const t = useTranslations("evidence");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t("removeNamed", { label })}
      open={open}
      onOpenChange={setOpen}
      trigger={{
        label: t("removeNamed", { label }),
        icon: <Trash2 aria-hidden />,
        iconOnly: true,
        variant: "quiet",
      }}
    >
      <ActionForm
        action={removeEvidenceAction.bind(null, organisation)}
        submit={t("remove")}
        danger
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </Dialog>
  );
}
