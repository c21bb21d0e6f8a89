import { countryAliases } from "./country-aliases.ts";
import { fold } from "./text.ts";

/** ISO 3166-1 alpha-2, and XK, which the EU and the UN's banks use for Kosovo. */
export const countryCodes: readonly string[] = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
  BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
  EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
  HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
  LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
  TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK`
  .trim()
  .split(/\s+/);

const known = new Set(countryCodes);
const namingLanguages = ["en", "fr", "es", "pt", "it", "de"];

/** Says whether a value is a country code this house uses, in capitals. */
export function isCountryCode(value: unknown): value is string {
  return typeof value === "string" && known.has(value);
}

const namers = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language; the code itself when there is none. */
export function countryName(code: string, locale: string): string {
  let namer = namers.get(locale);
  if (!namer) {
    namer = new Intl.DisplayNames([locale], { type: "region" });
    namers.set(locale, namer);
  }
  return known.has(code) ? (namer.of(code) ?? code) : code;
}

/** Every country with its name in a language, in that language's alphabetical order. */
export function countriesIn(locale: string): { code: string; name: string }[] {
  const collator = new Intl.Collator(locale);
  return countryCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

let byName: Map<string, string> | undefined;

function names(): Map<string, string> {
  const map = new Map<string, string>();
  for (const language of namingLanguages)
    for (const code of countryCodes) {
      const name = countryName(code, language);
      for (const variant of [name, name.replace(/\s*[(（].*$/, ""), name.replaceAll("&", " and ")]) {
        const key = fold(variant);
        if (key.length > 2 && !map.has(key)) map.set(key, code);
      }
    }
  for (const line of countryAliases.trim().split("\n"))
    for (const alias of line.slice(3).split(", ")) map.set(fold(alias), line.slice(0, 2));
  return map;
}

/** The country a code or a name in French, Spanish, Portuguese, English, Italian or German stands for, or null. */
export function countryCodeOf(text: string): string | null {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed) && known.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
  byName ??= names();
  const key = fold(trimmed);
  return (
    byName.get(key) ??
    byName.get(key.replace(/^(the|la|le|les|el|los|las|l|o|a|os|as|il|lo|gli) /, "")) ??
    null
  );
}
