import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { formatInstant } from "@/lib/instants.ts";
import { endOtherSessionsAction, endSessionAction } from "../actions.ts";
import { deviceOf } from "../rules.ts";
import type { OpenSession } from "../schema.ts";

/** Where a person is signed in, and the ways to end it there. */
export function SessionList({ sessions }: { sessions: OpenSession[] }) {
  const t = useTranslations("accounts.sessions");
  const locale = useLocale();
  const nameOf = ({ userAgent }: OpenSession) => {
    const { browser, system } = deviceOf(userAgent);
    if (browser && system) return t("device", { browser, system });
    return browser ?? system ?? t("unknownDevice");
  };
  return (
    <Card
      title={t("title")}
      actions={sessions.length > 1 && <ButtonForm action={endOtherSessionsAction} label={t("endOthers")} />}
    >
      <p className="text-secondary">{t("lead")}</p>
      <ul className="mt-3 divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {nameOf(session)} {session.current && <Badge tone="accent">{t("here")}</Badge>}
              </p>
              <p className="text-head text-secondary">
                {t("facts", {
                  address: session.address,
                  begun: formatInstant(session.createdAt, locale, "UTC", { time: true }),
                  seen: formatInstant(session.lastSeenAt, locale, "UTC", { time: true }),
                })}
              </p>
            </div>
            {!session.current && (
              <ButtonForm
                action={endSessionAction}
                fields={{ id: session.id }}
                label={t("end")}
                hiddenLabel={nameOf(session)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
