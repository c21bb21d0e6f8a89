import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { CountsToward } from "@/components/layout/counts-toward";
import { recordLinks } from "@/components/layout/record-links";
import { RecordPage, type RecordSlots } from "@/components/layout/record-page";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { LinkList } from "@/components/ui/link-list";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { datedInterventions, eventStandings } from "../rules";
import type { Event } from "../schema";
import { InterventionList } from "./intervention-list";

type Props = RecordSlots & {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  event: Event;
  evidence: ReactNode;
};

/** One event: what it was, what was said there, what it serves and proves, where it counts. */
export function EventSummary({ organisation, role, event, evidence, ...slots }: Props) {
  const t = useTranslations("events");
  const locale = useLocale();
  const canEdit = may(role, "event:edit") && !event.archivedAt;
  const standings = standingsOf(event);
  const counting = standings
    .filter(({ standing }) => standing === "counts")
    .map(({ code }) => t(`indicator.${code}`));
  return (
    <RecordPage
      {...slots}
      room="events"
      organisation={organisation.slug}
      record={event}
      title={event.title}
      lead={
        counting.length > 0
          ? t("countsIn", { indicators: new Intl.ListFormat(locale).format(counting) })
          : t("countsNowhere")
      }
      badges={<Badge>{t(`role.${event.role}`)}</Badge>}
      mayEdit={may(role, "event:edit")}
      mayArchive={may(role, "event:archive")}
    >
      <Card title={t("summary")}>
        <Facts organisation={organisation} event={event} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("field.interventions")}>
          <InterventionList organisation={organisation} event={event} canEdit={canEdit} />
        </Card>
        <Card title={t("countsToward")}>
          <CountsToward
            words={{
              counts: t("standing.counts"),
              lowers: t("standing.counts"),
              outside: t("standing.outside"),
            }}
            items={standings.map((item) => ({
              ...item,
              name: t(`indicator.${item.code}`),
              why: item.why.map((reason) =>
                t(`why.${reason}`, {
                  count: item.code === "P05" ? event.agreements.length : datedInterventions(event),
                }),
              ),
            }))}
          />
        </Card>
        <Card title={t("field.agreements")}>
          <LinkList
            empty={t("noAgreements")}
            items={recordLinks(organisation.slug, "agreements", event.agreements)}
          />
        </Card>
        <Card title={t("evidence")}>{evidence}</Card>
      </div>
    </RecordPage>
  );
}

function standingsOf(event: Event) {
  return eventStandings({
    ...event,
    archived: event.archivedAt !== null,
    agreements: event.agreements.length,
  });
}

function Facts({ organisation, event }: Pick<Props, "organisation" | "event">) {
  const t = useTranslations("events");
  const locale = useLocale();
  const day = (value: string | null) => value && formatPartialDate(value, locale);
  const count = (value: number | null) => value !== null && formatNumber(value, organisation.formatLocale);
  return (
    <KeyValues
      items={[
        { label: t("field.kind"), value: t(`kind.${event.kind}`) },
        { label: t("field.place"), value: event.place },
        { label: t("field.country"), value: event.countryCode && countryName(event.countryCode, locale) },
        { label: t("field.startsOn"), value: day(event.startsOn) },
        { label: t("field.endsOn"), value: day(event.endsOn) },
        { label: t("field.countriesCount"), value: count(event.countriesCount) || null },
        { label: t("field.participantsCount"), value: count(event.participantsCount) || null },
        {
          label: t("field.network"),
          value: event.network && (
            <Link className="a-link" href={`/c/${organisation.slug}/networks/${event.network.reference}`}>
              {event.network.name}
            </Link>
          ),
        },
        ...(event.notes ? [{ label: t("field.notes"), value: event.notes }] : []),
      ]}
    />
  );
}
