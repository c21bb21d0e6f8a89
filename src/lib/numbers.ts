/** The sign somebody puts before decimals. */
export type DecimalMark = "," | ".";

const currencyMarks =
  /^(?:[A-Z]{3}|R\$|US\$|[A-Z]{0,2}[$€£¥₡₲₵₦])|(?:[A-Z]{3}|R\$|US\$|[$€£¥₡₲₵₦]|F\s?CFA|FCFA)$/i;

/**
 * Reads a number as people type it and gives it as plain decimal text ("-1234.50"), without rounding; null when unsure.
 * Thousands may be parted by space, no-break space, apostrophe or the other mark, in groups of three. A percent sign and
 * a currency are dropped; parentheses mean negative.
 */
export function parseTypedDecimal(text: string, { decimal }: { decimal: DecimalMark }): string | null {
  let rest = text
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[’`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed?.[1]) rest = bracketed[1].trim();
  const sign = /^[-+]/.exec(rest)?.[0];
  if (sign) rest = rest.slice(1).trim();
  rest = rest.replace(currencyMarks, "").trim().replace(currencyMarks, "").replace(/%$/, "").trim();
  const inner = /^[-+]/.exec(rest)?.[0];
  if (inner) rest = rest.slice(1).trim();
  const trailing = rest.endsWith("-");
  if (trailing) rest = rest.slice(0, -1).trim();
  if ([bracketed, sign, inner, trailing].filter(Boolean).length > 1) return null;
  const [whole = "", fraction, ...more] = rest.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const group = decimal === "," ? "." : ",";
  const grouped = new RegExp(`^\\d{1,3}(?:([ '\\${group}])\\d{3}(?:\\1\\d{3})*)?$`);
  if (!(/^\d+$/.test(whole) || grouped.test(whole) || (whole === "" && fraction !== undefined))) return null;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "") || "0";
  const value = fraction === undefined ? digits : `${digits}.${fraction}`;
  const negative = Boolean(bracketed) || trailing || sign === "-" || inner === "-";
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

/** Reads a typed number; null when unsure. "45 %" is 45. */
export function parseTypedNumber(text: string, options: { decimal: DecimalMark }): number | null {
  const plain = parseTypedDecimal(text, options);
  return plain === null ? null : Number(plain);
}

/** The decimal mark a format locale writes. */
export function decimalMarkOf(formatLocale: string): DecimalMark {
  const mark = numberFormatter(formatLocale)
    .formatToParts(1.5)
    .find((part) => part.type === "decimal")?.value;
  return mark === "," ? "," : ".";
}

const formatters = new Map<string, Intl.NumberFormat>();

/** The formatter of a format locale and its options, made once: making one costs a hundred times its use. */
export function numberFormatter(
  formatLocale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = `${formatLocale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(formatLocale, options);
    formatters.set(key, made);
  }
  return made;
}

/**
 * Writes a number as a format locale does.
 * `plainSpaces` turns the narrow no-break space into the ordinary one, which older spreadsheets show right.
 */
export function formatNumber(
  value: number,
  formatLocale: string,
  { plainSpaces = false, ...intl }: Intl.NumberFormatOptions & { plainSpaces?: boolean } = {},
): string {
  const text = numberFormatter(formatLocale, intl).format(value);
  return plainSpaces ? text.replace(/\u202f/g, "\u00a0") : text;
}

/** Rounds for display, half away from zero, never −0 (methodology §9): 2.675 to two decimals is 2.68. */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
  return rounded === 0 ? 0 : rounded;
}
