import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/i18n/client-messages";
import { formatPartialDate } from "@/lib/dates";
import type { Event, Intervention } from "../schema";
import { InterventionForm } from "./intervention-form";
import { RemoveIntervention } from "./remove-intervention";

type Props = { organisation: { slug: string; formatLocale: string }; event: Event; canEdit: boolean };

/** What the city said or submitted at an event, each with its proof; added, corrected and removed in place. */
export function InterventionList({ organisation, event, canEdit }: Props) {
  const t = useTranslations("events");
  const { reference, version, interventions } = event;
  const pointer = { organisation: organisation.slug, reference, version };
  return (
    <ClientMessages namespaces={["common", "forms", "events"]}>
      {interventions.length === 0 && <p className="text-secondary text-ui">{t("noInterventions")}</p>}
      <ul className="space-y-4">
        {interventions.map((one) => (
          <li key={one.id} className="flex items-start gap-3">
            <Piece intervention={one} />
            {canEdit && (
              <div className="flex screen-only">
                <InterventionForm {...pointer} formatLocale={organisation.formatLocale} existing={one} />
                <RemoveIntervention {...pointer} id={one.id} title={one.title} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <div className="mt-4 screen-only">
          <InterventionForm {...pointer} formatLocale={organisation.formatLocale} />
        </div>
      )}
    </ClientMessages>
  );
}

function Piece({ intervention }: { intervention: Intervention }) {
  const t = useTranslations("events");
  const locale = useLocale();
  const about = [
    t(`interventionKind.${intervention.kind}`),
    intervention.heldOn && formatPartialDate(intervention.heldOn, locale),
    intervention.speaker,
  ];
  return (
    <div className="min-w-0 grow break-words text-ui">
      <p className="text-meta text-muted">{about.filter(Boolean).join(" · ")}</p>
      <p>{intervention.title}</p>
      {intervention.proof && (
        <a className="a-link" href={intervention.proof} rel="noreferrer noopener" target="_blank">
          {t("field.proof")}
        </a>
      )}
    </div>
  );
}
