import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { CountsToward } from "@/components/layout/counts-toward";
import { RecordPage, type RecordSlots } from "@/components/layout/record-page";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { partnerFeeds } from "../present";
import type { Partner } from "../schema";

type Props = RecordSlots & {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  partner: Partner;
};

const nouns = ["agreement", "project", "mission"] as const;

/** One partner: who and where it is, what is done with it, what it counts toward. */
export function PartnerSummary({ organisation, role, partner, ...slots }: Props) {
  const t = useTranslations("partners");
  const { standing, why } = partnerFeeds(partner);
  return (
    <RecordPage
      {...slots}
      room="partners"
      organisation={organisation.slug}
      record={partner}
      title={partner.name}
      lead={t("worksOn", { count: partner.records.length })}
      badges={
        <>
          <Badge>{t(`kind.${partner.kind}`)}</Badge>
          <Badge>{t(`scope.${partner.scope}`)}</Badge>
        </>
      }
      mayEdit={may(role, "partner:edit")}
      mayArchive={may(role, "partner:archive")}
    >
      <Card title={t("summary")}>
        <Facts formatLocale={organisation.formatLocale} partner={partner} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        {nouns
          .filter((noun) => partner.records.some((record) => record.noun === noun))
          .map((noun) => (
            <Card key={noun} title={t(`field.${noun}s`)}>
              <Records organisation={organisation.slug} partner={partner} noun={noun} />
            </Card>
          ))}
        {partner.records.length === 0 && (
          <Card title={t("field.agreements")}>
            <p className="text-secondary text-ui">{t("noRecords")}</p>
          </Card>
        )}
        <Card title={t("feeds.title")}>
          <CountsToward
            words={{ counts: t("feeds.counts"), lowers: t("feeds.lowers"), outside: t("feeds.outside") }}
            items={[{ code: "P10", name: t("feeds.P10"), standing, why: [t(`feeds.why.${why}`)] }]}
          />
        </Card>
      </div>
    </RecordPage>
  );
}

function Facts({ formatLocale, partner }: { formatLocale: string; partner: Partner }) {
  const t = useTranslations("partners");
  const locale = useLocale();
  const { countryCode, latitude, longitude, website } = partner;
  const degrees = (value: number) => `${formatNumber(value, formatLocale, { maximumFractionDigits: 4 })}°`;
  return (
    <KeyValues
      items={[
        { label: t("field.countryCode"), value: countryCode && countryName(countryCode, locale) },
        {
          label: t("field.position"),
          value:
            latitude !== null && longitude !== null ? `${degrees(latitude)} · ${degrees(longitude)}` : null,
        },
        {
          label: t("field.website"),
          value: website && (
            <a className="a-link" href={website} rel="noreferrer noopener" target="_blank">
              {website}
            </a>
          ),
        },
        ...(partner.notes ? [{ label: t("field.notes"), value: partner.notes }] : []),
      ]}
    />
  );
}

type Listed = { organisation: string; partner: Partner; noun: (typeof nouns)[number] };

function Records({ organisation, partner, noun }: Listed) {
  const locale = useLocale();
  return (
    <ul className="space-y-3">
      {partner.records
        .filter((record) => record.noun === noun)
        .map((record) => (
          <li key={record.reference}>
            <p className="text-meta text-muted">
              {[record.reference, record.on && formatPartialDate(record.on, locale)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <Link className="a-link text-ui" href={`/c/${organisation}/${noun}s/${record.reference}`}>
              {record.title}
            </Link>
          </li>
        ))}
    </ul>
  );
}
