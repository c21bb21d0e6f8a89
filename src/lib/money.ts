import { type DecimalMark, numberFormatter, parseTypedDecimal } from "./numbers.ts";

/** An amount of money as plain decimal text ("-1234.50"): never a float, so that sums stay exact. */
export type Amount = string;

let codes: ReadonlySet<string> | undefined;

/** The ISO 4217 codes in use, in alphabetical order. */
export function currencyCodes(): string[] {
  return Intl.supportedValuesOf("currency");
}

/** Says whether a value is a known ISO 4217 code, in capitals. */
export function isCurrency(value: unknown): value is string {
  codes ??= new Set(currencyCodes());
  return typeof value === "string" && codes.has(value);
}

/** How many decimals a currency has (EUR 2, XAF 0, TND 3). */
export function minorUnits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Says whether a value is an amount as the database keeps it. */
export function isAmount(value: unknown): value is Amount {
  return typeof value === "string" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value);
}

const fractionOf = (amount: Amount) => amount.split(".")[1] ?? "";
const scaled = (amount: Amount, scale: number) =>
  BigInt((amount.split(".")[0] ?? "0") + fractionOf(amount).padEnd(scale, "0"));

function fromScaled(value: bigint, scale: number): Amount {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return value < 0n ? `-${text}` : text;
}

/** The exact sum of amounts of one currency; "0" of none. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  const scale = Math.max(0, ...amounts.map((amount) => fractionOf(amount).length));
  return fromScaled(
    amounts.reduce((sum, amount) => sum + scaled(amount, scale), 0n),
    scale,
  );
}

/** An amount written as the database gives it back, so that "100" and "100.00" compare as one: two decimals, exactly. */
export function twoDecimals(amount: Amount): Amount {
  const [whole = "0", part = ""] = amount.split(".");
  return `${whole}.${part.slice(0, 2).padEnd(2, "0")}`;
}

/** Orders two amounts of one currency: negative, zero or positive, as `sort` wants it. */
export function compareAmounts(a: Amount, b: Amount): number {
  const scale = Math.max(fractionOf(a).length, fractionOf(b).length);
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounds an amount to its currency's decimals, half away from zero ("2.675" EUR → "2.68"). */
export function roundAmount(amount: Amount, currency: string): Amount {
  const units = minorUnits(currency);
  const scale = Math.max(fractionOf(amount).length, units);
  const divisor = 10n ** BigInt(scale - units);
  const value = scaled(amount, scale);
  const half = (value < 0n ? -divisor : divisor) / 2n;
  return fromScaled((value + half) / divisor, units);
}

/** Reads an amount as people type it, currency sign allowed; null when unsure. */
export function parseTypedAmount(text: string, options: { decimal: DecimalMark }): Amount | null {
  return parseTypedDecimal(text, options);
}

const signs: [RegExp, string][] = [
  [/€|\beuros?\b/i, "EUR"],
  [/R\$|\breais\b/i, "BRL"],
  [/US\$|\bU\$S|\bUSD\b/i, "USD"],
  [/£/, "GBP"],
  [/F\s?CFA/i, "XAF"],
  [/₡/, "CRC"],
  [/₲/, "PYG"],
];

/** The currency a cell or heading names by code or by an unmistakable sign; null for a bare "$". */
export function currencyIn(text: string): string | null {
  for (const [sign, code] of signs) if (sign.test(text)) return code;
  for (const word of text.match(/\b[A-Z]{3}\b/g) ?? []) if (isCurrency(word)) return word;
  return null;
}

/** Writes an amount with its currency as a format locale does, exactly. */
export function formatMoney(
  amount: Amount,
  currency: string,
  formatLocale: string,
  options: Omit<Intl.NumberFormatOptions, "style" | "currency"> = {},
): string {
  return numberFormatter(formatLocale, { ...options, style: "currency", currency }).format(
    amount as `${number}`,
  );
}

/** The currencies a form offers first: those of the cities we know and of their funders. */
export const usualCurrencies = [
  "EUR",
  "USD",
  "BRL",
  "ARS",
  "UYU",
  "COP",
  "MXN",
  "XAF",
  "XOF",
  "GBP",
  "CHF",
  "CAD",
] as const;
