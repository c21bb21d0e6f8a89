import { useLocale, useTranslations } from "next-intl";
import { KeyValues } from "@/components/ui/key-values";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import { formatPartialDate, precisionOf } from "@/lib/dates";
import type { Mission } from "../schema";

/** Where, when, who: what a mission is before anybody judges it. */
export function MissionFacts({ organisation, mission }: { organisation: string; mission: Mission }) {
  const t = useTranslations("missions");
  const locale = useLocale();
  const day = (value: string | null) => value && formatPartialDate(value, locale);
  const { partner } = mission;
  return (
    <KeyValues
      items={[
        { label: t("field.place"), value: mission.place },
        { label: t("field.country"), value: mission.countryCode && countryName(mission.countryCode, locale) },
        {
          label: t("field.partner"),
          value: partner && (
            <Link className="a-link" href={`/c/${organisation}/partners/${partner.reference}`}>
              {partner.name}
            </Link>
          ),
        },
        { label: t("field.startsOn"), value: day(mission.startsOn) },
        { label: t("field.endsOn"), value: day(mission.endsOn) ?? (isOneDay(mission) ? t("sameDay") : null) },
        { label: t("field.travellers"), value: mission.travellers },
        ...(mission.travellerCount === null
          ? []
          : [{ label: t("field.travellerCount"), value: String(mission.travellerCount) }]),
        ...(mission.notes ? [{ label: t("field.notes"), value: mission.notes }] : []),
      ]}
    />
  );
}

/** No end given, and a start known to the day: rules, scores and lists count it so too. */
function isOneDay({ startsOn, endsOn }: Mission): boolean {
  return endsOn === null && startsOn !== null && precisionOf(startsOn) === "day";
}
