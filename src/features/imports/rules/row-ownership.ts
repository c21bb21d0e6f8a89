import { countryCodeOf } from "@/lib/countries.ts";
import type { Mapping } from "./fields.ts";
import type { RowCells } from "./read-values.ts";

/**
 * Whose agreement a row is. Where a file pairs two cities, either may be the acting one ("ours-reversed" when it stands in
 * the partner's column); a country that can be read must then be the right one. A file without such a column is all ours.
 */
export function ownership(
  at: RowCells,
  mapping: Mapping,
  isOwn: (text: string) => boolean,
  ownCountry: string | null,
): "ours" | "ours-reversed" | "theirs" {
  if (mapping.ownCity === undefined) return "ours";
  const here = (country: string) => {
    const code = countryCodeOf(country);
    return code === null || ownCountry === null || code === ownCountry;
  };
  const city = at.text("ownCity");
  if (city === "") return "ours";
  if (isOwn(city) && here(at.text("ownCountry"))) return "ours";
  return isOwn(at.text("partner")) && here(at.text("partnerCountry")) ? "ours-reversed" : "theirs";
}
