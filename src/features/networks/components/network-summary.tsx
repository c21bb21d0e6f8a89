import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { CountsToward } from "@/components/layout/counts-toward";
import { RecordPage, type RecordSlots } from "@/components/layout/record-page";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { Link } from "@/i18n/link";
import { formatPartialDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { leadingSeats, networkFeeds } from "../present";
import type { Network, Seat } from "../schema";

type Props = RecordSlots & {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  network: Network;
};

/** One membership: since when, at what fee, with which seats, what came of it, what it counts toward. */
export function NetworkSummary({ organisation, role, network, ...slots }: Props) {
  const t = useTranslations("networks");
  const { standing, why } = networkFeeds(network);
  return (
    <RecordPage
      {...slots}
      room="networks"
      organisation={organisation.slug}
      record={network}
      title={network.name}
      lead={t("seatsHeld", { count: leadingSeats(network).length })}
      badges={
        <StatusBadge tone={network.current ? "success" : "neutral"}>
          {t(network.current ? "standing.current" : "standing.past")}
        </StatusBadge>
      }
      mayEdit={may(role, "network:edit")}
      mayArchive={may(role, "network:archive")}
    >
      <Card title={t("summary")}>
        <Facts formatLocale={organisation.formatLocale} network={network} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("field.seats")}>
          <Seats seats={network.seats} />
        </Card>
        <Card title={t("feeds.title")}>
          <CountsToward
            words={{ counts: t("feeds.counts"), lowers: t("feeds.lowers"), outside: t("feeds.outside") }}
            items={[{ code: "P07", name: t("feeds.P07"), standing, why: [t(`feeds.why.${why}`)] }]}
          />
        </Card>
      </div>
      <Card title={t("field.events")}>
        <Events organisation={organisation.slug} events={network.events} />
      </Card>
    </RecordPage>
  );
}

function Facts({ formatLocale, network }: { formatLocale: string; network: Network }) {
  const t = useTranslations("networks");
  const locale = useLocale();
  const day = (value: string | null) => value && formatPartialDate(value, locale);
  const { feeAmount, feeCurrency, website } = network;
  return (
    <KeyValues
      items={[
        { label: t("field.since"), value: day(network.since) },
        { label: t("field.until"), value: day(network.until) ?? t("noEnd") },
        {
          label: t("field.feeAmount"),
          value: feeAmount && formatMoney(feeAmount, feeCurrency ?? "EUR", formatLocale),
        },
        {
          label: t("field.website"),
          value: website && (
            <a className="a-link" href={website} rel="noreferrer noopener" target="_blank">
              {website}
            </a>
          ),
        },
        ...(network.notes ? [{ label: t("field.notes"), value: network.notes }] : []),
      ]}
    />
  );
}

function Seats({ seats }: { seats: Seat[] }) {
  const t = useTranslations("networks");
  const locale = useLocale();
  const day = (value: string) => formatPartialDate(value, locale);
  const span = (from: string | null, to: string | null) => {
    if (from && to) return t("fromTo", { from: day(from), to: day(to) });
    if (from) return t("fromOn", { from: day(from) });
    return to ? t("upTo", { to: day(to) }) : t("wholeMembership");
  };
  if (seats.length === 0) return <p className="text-secondary text-ui">{t("noSeats")}</p>;
  return (
    <ul className="space-y-4">
      {seats.map((seat) => (
        <li key={[seat.role, seat.title, seat.holder, seat.startsOn].join()}>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui">
            <span className="font-medium">
              {[t(`role.${seat.role}`), seat.title].filter(Boolean).join(" · ")}
            </span>
            {seat.held && <StatusBadge tone="success">{t("held")}</StatusBadge>}
          </p>
          <p className="text-secondary text-ui">
            {[seat.holder, span(seat.startsOn, seat.endsOn)].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Events({ organisation, events }: { organisation: string; events: Network["events"] }) {
  const t = useTranslations("networks");
  const locale = useLocale();
  if (events.length === 0) return <p className="text-secondary text-ui">{t("noEvents")}</p>;
  return (
    <ul className="space-y-3">
      {events.map((event) => (
        <li key={event.reference}>
          {event.on && <p className="text-meta text-muted">{formatPartialDate(event.on, locale)}</p>}
          <Link className="a-link text-ui" href={`/c/${organisation}/events/${event.reference}`}>
            {event.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
