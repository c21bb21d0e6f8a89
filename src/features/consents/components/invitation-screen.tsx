import { useLocale, useTranslations } from "next-intl";
import { consentLevels } from "@/access/consent";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextArea, TextField } from "@/components/forms/text-fields";
import { addressWith, type Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { EmptyState } from "@/components/ui/states";
import { countriesIn } from "@/lib/countries";
import { formatInstant } from "@/lib/instants.ts";
import { inviteCityAction, revokeInvitationAction } from "../actions";
import type { InvitationPage } from "../schema";
import { statusTones } from "./consent-screen";
import { NewCityForm } from "./new-city-form";

type Props = {
  organisation: { slug: string; timeZone: string };
  role: Role;
  invitations: InvitationPage;
  query: Query;
};

/** The cities a network invited, with what each answered, and the two ways to invite another. */
export function InvitationScreen({ organisation, role, invitations, query }: Props) {
  const t = useTranslations("consents.invitations");
  const words = useTranslations("consents");
  const locale = useLocale();
  const inviting = may(role, "network:invite");
  const levels = consentLevels.map((level) => ({ value: level, label: words(`level.${level}`) }));
  const { rows, total, waiting } = invitations;
  return (
    <>
      <PageHeader title={total === 0 ? t("title") : t("finding", { invited: waiting })} lead={t("lead")} />
      {total === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyLead")}</p>
        </EmptyState>
      ) : (
        <div className="rows-stack overflow-hidden rounded-card border border-line">
          <DataTable
            caption={t("caption")}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "city", header: t("city"), cell: ({ city }) => city.name },
              {
                key: "state",
                header: t("state"),
                cell: ({ status }) => (
                  <StatusBadge tone={statusTones[status]}>{words(`status.${status}`)}</StatusBadge>
                ),
              },
              { key: "given", header: t("given"), cell: ({ level }) => level && words(`level.${level}`) },
              {
                key: "asked",
                header: t("asked"),
                hideOnPhone: true,
                cell: ({ requestedLevel }) => words(`level.${requestedLevel}`),
              },
              {
                key: "on",
                header: t("invitedOn"),
                hideOnPhone: true,
                cell: ({ invitedAt }) =>
                  formatInstant(invitedAt, locale, organisation.timeZone, { month: "short" }),
              },
              {
                key: "act",
                header: <span className="sr-only">{t("revoke")}</span>,
                align: "end",
                cell: ({ id, status, city }) =>
                  inviting &&
                  status === "invited" && (
                    <fieldset aria-label={t("revokeAbout", { city: city.name })} className="inline-block">
                      <ActionForm
                        action={revokeInvitationAction.bind(null, organisation.slug)}
                        submit={t("revoke")}
                        danger
                      >
                        <input type="hidden" name="id" value={id} />
                      </ActionForm>
                    </fieldset>
                  ),
              },
            ]}
          />
          <Pagination
            page={invitations.page}
            pageSize={invitations.size}
            total={total}
            hrefForPage={(page) => addressWith(`/n/${organisation.slug}/invitations`, query, { page })}
          />
        </div>
      )}
      {inviting && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t("inviteHere")}>
            <ActionForm
              key={total}
              action={inviteCityAction.bind(null, organisation.slug)}
              values={{ level: "scores" }}
              submit={t("send")}
            >
              <TextField name="city" label={t("slug")} hint={t("slugHint")} required maxLength={80} />
              <SelectField name="level" label={t("level")} options={levels} required />
              <TextArea name="message" label={t("message")} maxLength={1000} />
            </ActionForm>
          </Card>
          <Card title={t("inviteNew")}>
            <NewCityForm
              organisation={organisation.slug}
              levels={levels}
              countries={countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }))}
              words={{
                name: t("newName"),
                country: t("newCountry"),
                email: t("newEmail"),
                level: t("level"),
                message: t("message"),
                send: t("send"),
                sent: t("newSent", { city: "{city}", email: "{email}" }),
                link: t("newLink", { city: "{city}", email: "{email}" }),
              }}
            />
          </Card>
        </div>
      )}
    </>
  );
}
