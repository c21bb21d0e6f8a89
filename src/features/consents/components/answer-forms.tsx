import { useTranslations } from "next-intl";
import type { ConsentLevel } from "@/access/consent";
import { ActionForm } from "@/components/forms/action-form";
import { declineInvitationAction, grantConsentAction, withdrawConsentAction } from "../actions";
import type { ConsentEntry } from "../schema";

type Props = { organisation: string; entry: ConsentEntry; level: ConsentLevel; mayAnswer: boolean };

/** The answers a city's admin can give at the level in sight; everybody else is told who can. */
export function AnswerForms({ organisation, entry, level, mayAnswer }: Props) {
  const t = useTranslations("consents");
  const { network, status } = entry;
  if (status === "revoked") return null;
  if (!mayAnswer) return <p className="text-secondary">{t("readOnly")}</p>;
  // A new answer mounts the forms anew, so that none keeps the saying of the one before.
  const key = `${network.slug} ${entry.seen} ${level}`;
  const names = (
    <>
      <input type="hidden" name="network" value={network.slug} />
      <input type="hidden" name="seen" value={entry.seen ?? ""} />
    </>
  );
  const inForce = status === "granted" && entry.level === level;
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3" key={key}>
      {inForce ? (
        <p className="flex min-h-11 items-center font-medium text-success lg:min-h-9">{t("granted")}</p>
      ) : (
        <ActionForm
          action={grantConsentAction.bind(null, organisation)}
          submit={t(status === "granted" ? "change" : "grant")}
        >
          {names}
          <input type="hidden" name="level" value={level} />
        </ActionForm>
      )}
      {status === "invited" && (
        <ActionForm action={declineInvitationAction.bind(null, organisation)} submit={t("decline")} danger>
          {names}
        </ActionForm>
      )}
      {status === "granted" && (
        <details className="max-w-reading">
          <summary className="a-link flex min-h-11 items-center lg:min-h-9">{t("withdraw")}</summary>
          <p className="mt-1 mb-3 text-secondary">{t("withdrawDetail", { network: network.name })}</p>
          <ActionForm action={withdrawConsentAction.bind(null, organisation)} submit={t("withdraw")} danger>
            {names}
          </ActionForm>
        </details>
      )}
    </div>
  );
}
