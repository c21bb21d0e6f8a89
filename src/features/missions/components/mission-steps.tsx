"use client";

import { Check, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import { approveMissionAction, askApprovalAction, refuseMissionAction } from "../actions";
import { nextApproval } from "../rules";
import type { MissionApproval } from "../schema";

type Props = {
  organisation: string;
  reference: string;
  version: number;
  approval: MissionApproval;
  mayAsk: boolean;
  mayDecide: boolean;
};

/** The steps of an approval that are open to this reader: ask, approve, refuse. */
export function MissionSteps({ organisation, reference, version, approval, mayAsk, mayDecide }: Props) {
  const t = useTranslations("missions");
  const sent = { fields: { reference, version: String(version) } };
  return (
    <div className="flex flex-wrap gap-3">
      {mayAsk && nextApproval(approval, "ask") && (
        <ButtonForm
          action={askApprovalAction.bind(null, organisation)}
          label={t("askApproval")}
          icon={<Send aria-hidden />}
          {...sent}
        />
      )}
      {mayDecide && nextApproval(approval, "approve") && (
        <ButtonForm
          action={approveMissionAction.bind(null, organisation)}
          label={t("approve")}
          icon={<Check aria-hidden />}
          {...sent}
        />
      )}
      {mayDecide && nextApproval(approval, "refuse") && (
        <ButtonForm
          action={refuseMissionAction.bind(null, organisation)}
          label={t("refuse")}
          icon={<X aria-hidden />}
          {...sent}
        />
      )}
    </div>
  );
}
