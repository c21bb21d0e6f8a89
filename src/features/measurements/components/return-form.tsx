"use client";

import { Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextArea } from "@/components/forms/text-fields";
import { Dialog } from "@/components/ui/dialog";
import { returnMeasurementAction } from "../actions";

type Props = {
  organisation: string;
  /** The entry as the command takes it. */
  point: { indicator: string; period: string; version: string };
  title: string;
};

/** Sends an entry back with the reason, which who entered it reads. */
export function ReturnForm({ organisation, point, title }: Props) {
  const t = useTranslations("measurements");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`${t("return.submit")} ${title}`}
      open={open}
      onOpenChange={setOpen}
      trigger={{ label: t("return.open"), icon: <Reply aria-hidden />, size: "small" }}
    >
      <ActionForm
        action={returnMeasurementAction.bind(null, organisation)}
        submit={t("return.submit")}
        version={Number(point.version)}
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="indicator" value={point.indicator} />
        <input type="hidden" name="period" value={point.period} />
        <TextArea name="reason" label={t("return.reason")} hint={t("return.hint")} rows={3} required />
      </ActionForm>
    </Dialog>
  );
}
