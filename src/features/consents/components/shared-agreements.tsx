import { useLocale, useTranslations } from "next-intl";
import { PhoneLabel } from "@/components/layout/record-cells";
import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/dates";
import type { SharedCity } from "../schema";

/** A page of the agreements a city shares: these columns and no others exist for a network. */
export function SharedAgreements({ rows }: { rows: SharedCity["agreements"]["rows"] }) {
  const t = useTranslations("consents.shared");
  const words = useTranslations("agreements");
  const locale = useLocale();
  const whole = (text: string) => <span className="whitespace-nowrap">{text}</span>;
  const day = (date: string | null) => date && whole(formatPartialDate(date, locale, { month: "short" }));
  return (
    <div className="rows-stack">
      <DataTable
        caption={t("agreementsCaption")}
        rows={rows}
        rowKey={(row) => row.reference}
        columns={[
          { key: "partners", header: t("partners"), cell: (row) => row.partners || row.title },
          {
            key: "title",
            header: t("agreementTitle"),
            hideOnPhone: true,
            fills: true,
            cell: (row) => row.title,
          },
          {
            key: "kind",
            header: words("field.kind"),
            wideOnly: true,
            cell: (row) => words(`kind.${row.kind}`),
          },
          { key: "state", header: t("state"), cell: (row) => whole(words(`status.${row.status}`)) },
          { key: "signed", header: t("signedOn"), hideOnPhone: true, cell: (row) => day(row.signedOn) },
          {
            key: "starts",
            header: words("field.startsOn"),
            wideOnly: true,
            cell: (row) => day(row.startsOn),
          },
          {
            key: "ends",
            header: t("endsOn"),
            cell: (row) =>
              row.endsOn && (
                <>
                  <PhoneLabel>{t("endsOn")}</PhoneLabel>
                  {day(row.endsOn)}
                </>
              ),
          },
          {
            key: "reference",
            header: t("reference"),
            wideOnly: true,
            cell: (row) => whole(row.reference),
          },
        ]}
      />
    </div>
  );
}
