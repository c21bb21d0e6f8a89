"use client";

import { Check, Reply, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import {
  approveMissionAction,
  askApprovalAction,
  refuseMissionAction,
  returnMissionAction,
} from "../actions";
import { nextApproval } from "../rules";
import type { MissionApproval } from "../schema";
import { ReasonForm } from "./reason-form";

type Props = {
  organisation: string;
  reference: string;
  version: number;
  approval: MissionApproval;
  mayAsk: boolean;
  mayDecide: boolean;
};

/** The steps of an approval that are open to this reader: ask, approve, return, refuse. */
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
      {mayDecide && nextApproval(approval, "return") && (
        <ReasonForm
          action={returnMissionAction.bind(null, organisation)}
          act="return"
          icon={<Reply aria-hidden />}
          reference={reference}
          version={version}
        />
      )}
      {mayDecide && nextApproval(approval, "refuse") && (
        <ReasonForm
          action={refuseMissionAction.bind(null, organisation)}
          act="refuse"
          icon={<X aria-hidden />}
          reference={reference}
          version={version}
        />
      )}
    </div>
  );
}
