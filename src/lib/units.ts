import { numberFormatter } from "./numbers.ts";

/**
 * The first words of units that count things one by one, with their singular. A framework writes its units once, in the
 * plural; the number stands before them only here. A ratio has no unit to name.
 */
const singulars: Record<string, Record<string, string>> = {
  fr: { responsabilités: "responsabilité", heures: "heure", ratio: "" },
  es: { cargos: "cargo", horas: "hora", razón: "" },
  pt: { cargos: "cargo", horas: "hora", razão: "" },
  en: { roles: "role", hours: "hour", ratio: "" },
};

const plurals = new Map<string, Intl.PluralRules>();

function isOne(value: number, locale: string): boolean {
  let rules = plurals.get(locale);
  if (!rules) {
    rules = new Intl.PluralRules(locale);
    plurals.set(locale, rules);
  }
  return rules.select(value) === "one";
}

/** The thousands inside a unit ("per 10,000 inhabitants"), as a format locale groups them. */
export function unitNumbers(unit: string, formatLocale: string): string {
  return unit.replace(/\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+/g, (number) =>
    numberFormatter(formatLocale).format(Number(number.replace(/\D/g, ""))),
  );
}

/** A unit as it follows a number: in agreement with it, its own numbers in the format locale; nothing for a ratio. */
export function unitAfter(value: number, unit: string, locale: string, formatLocale: string): string {
  const [first = "", ...rest] = unit.split(" ");
  const singular = singulars[locale]?.[first];
  const agreed = singular === undefined || (singular && !isOne(value, locale)) ? first : singular;
  return unitNumbers([agreed, ...rest].join(" "), formatLocale);
}

/** A written number and its unit in one line; a per cent sign stands as far off as the format locale puts it. */
export function withUnit(written: string, unit: string, formatLocale: string): string {
  if (!unit.startsWith("%")) return `${written} ${unit}`.trim();
  const parts = numberFormatter(formatLocale, { style: "percent" }).formatToParts(1);
  const gap = parts.find(({ type }) => type === "literal")?.value ?? "";
  return `${written}${gap}${unit}`;
}
