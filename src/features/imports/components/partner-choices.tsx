import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/lib/countries";
import type { ImportRow } from "../schema";

/** What only a person can say of a row's partners: whether a cell names several, and whom a look-alike name means. */
export function PartnerChoices({ row }: { row: ImportRow }) {
  const asked = row.problems.some(({ code }) => code === "partners-split" || code === "several-partners");
  return (
    <>
      {asked && row.several && <SeveralPartners row={row} several={row.several} />}
      {row.likelyName !== null && <LikelyPartner row={row} name={row.likelyName} />}
    </>
  );
}

function SeveralPartners({ row, several }: { row: ImportRow; several: NonNullable<ImportRow["several"]> }) {
  const t = useTranslations("imports");
  return (
    <label className="block max-w-md space-y-1">
      <span className="block font-medium text-ui">{t("whichSeveral")}</span>
      <select name="several" className="field-box" defaultValue={several.taken ? "split" : "one"}>
        <option value="split">{t("rowSplit", { names: several.names.join(" · ") })}</option>
        <option value="one">{t("rowOne", { text: row.cells.partner ?? "" })}</option>
      </select>
    </label>
  );
}

function LikelyPartner({ row, name }: { row: ImportRow; name: string }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <label className="block max-w-md space-y-1">
      <span className="block font-medium text-ui">{t("whichPartner", { name })}</span>
      <select name="partner" className="field-box" defaultValue={row.candidates[0]?.id}>
        {row.candidates.map((known) => (
          <option key={known.id} value={known.id}>
            {known.country ? `${known.name} (${countryName(known.country, locale)})` : known.name}
          </option>
        ))}
        <option value="new">{t("newPartner")}</option>
      </select>
    </label>
  );
}
