"use client";

import { FilePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { TextArea } from "@/components/forms/text-fields";
import { Sheet } from "@/components/ui/dialog";
import { reportMissionAction } from "../actions";

type Props = {
  organisation: string;
  formatLocale: string;
  reference: string;
  version: number;
  report: string | null;
  reportedOn: string | null;
  /** Until when a report is in time, in words. */
  hint: string | undefined;
};

/** A sheet that asks what the mission brought, and when that was told. */
export function ReportForm({
  organisation,
  formatLocale,
  reference,
  version,
  report,
  reportedOn,
  hint,
}: Props) {
  const t = useTranslations("missions");
  const [open, setOpen] = useState(false);
  const verb = report === null ? t("report") : t("editReport");
  return (
    <Sheet
      title={verb}
      {...(hint ? { description: hint } : {})}
      open={open}
      onOpenChange={setOpen}
      trigger={{ label: verb, icon: <FilePen aria-hidden />, size: "small" }}
    >
      <ActionForm
        action={reportMissionAction.bind(null, organisation)}
        submit={t("saveReport")}
        values={{ report: report ?? "", reportedOn: reportedOn ?? "" }}
        version={version}
        draft={`${organisation}:report:${reference}`}
        formatLocale={formatLocale}
        onSaved={() => setOpen(false)}
      >
        <input type="hidden" name="reference" value={reference} />
        <TextArea name="report" label={t("field.reportText")} hint={t("hint.report")} rows={8} required />
        <DateField name="reportedOn" label={t("field.reportedOn")} hint={t("hint.reportedOn")} />
      </ActionForm>
    </Sheet>
  );
}
