"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Dialog } from "@/components/ui/dialog";
import { removeInterventionAction } from "../actions";

type Props = { organisation: string; reference: string; version: number; id: string; title: string };

/** Takes an intervention away, after a question. */
export function RemoveIntervention({ organisation, reference, version, id, title }: Props) {
  const t = useTranslations("events");
  const [open, setOpen] = useState(false);
  const label = t("removeIntervention", { title });
  return (
    <Dialog
      title={label}
      open={open}
      onOpenChange={setOpen}
      trigger={{ label, icon: <Trash2 aria-hidden />, iconOnly: true, variant: "quiet" }}
    >
      <ActionForm
        action={removeInterventionAction.bind(null, organisation)}
        submit={t("remove")}
        version={version}
        danger
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </Dialog>
  );
}
