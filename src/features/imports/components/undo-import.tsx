"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Dialog } from "@/components/ui/dialog";
import { undoImportAction } from "../actions";

/** Takes an import back after saying what goes and what stays. */
export function UndoImport({
  organisation,
  id,
  created,
  changed,
}: {
  organisation: string;
  id: string;
  created: number;
  changed: number;
}) {
  const t = useTranslations("imports");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t("undo")}
      description={t("undoLead", { created, changed })}
      open={open}
      onOpenChange={setOpen}
      trigger={{ label: t("undo"), icon: <Undo2 aria-hidden /> }}
    >
      <ActionForm
        action={undoImportAction.bind(null, organisation)}
        submit={t("undo")}
        danger
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </Dialog>
  );
}
