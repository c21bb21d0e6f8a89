"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { type FormState, idleForm } from "@/lib/form-state";
import { approveMeasurementsAction } from "../actions";
import { approvalsForm } from "./approve-tick";

type Props = { organisation: string; period: string; count: number };
type Answer = { approved: number };

/** Approves what is ticked in the rows below, together; all of it can be ticked at once. */
export function ApproveBar({ organisation, period, count }: Props) {
  const t = useTranslations("measurements");
  const [state, send, pending] = useActionState(
    approveMeasurementsAction.bind(null, organisation),
    idleForm<Answer>() as Awaited<FormState<Answer>>,
  );
  const problem = state.fieldErrors.entries ? t("approve.nothing") : state.problem?.detail;
  function tick(on: boolean) {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form="${approvalsForm}"]`))
      box.checked = on;
  }
  return (
    <form
      id={approvalsForm}
      action={send}
      className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-surface px-4 py-3"
    >
      <input type="hidden" name="period" value={period} />
      <p className="min-w-0 basis-full text-ui">
        {t("approve.lead", { count })}{" "}
        <span className="text-head text-secondary max-lg:hidden">{t("keysApprove")}</span>
      </p>
      <Button size="small" variant="quiet" onClick={() => tick(true)}>
        {t("approve.all")}
      </Button>
      <Button size="small" variant="quiet" onClick={() => tick(false)}>
        {t("approve.none")}
      </Button>
      <Button type="submit" size="small" variant="primary" icon={<Check aria-hidden />} busy={pending}>
        {t("approve.submit")}
      </Button>
      {state.status === "refused" && (
        <p role="alert" className="basis-full text-danger text-head">
          {problem}
        </p>
      )}
    </form>
  );
}
