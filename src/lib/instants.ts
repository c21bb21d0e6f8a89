const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes an instant as the day it is in a time zone, its month in letters, in the reader's language ("23 November 2026");
 * English is British. With `time`, the hour and minute follow, on a clock of 24 hours.
 */
export function formatInstant(
  instant: Date | string,
  locale: string,
  timeZone: string,
  { month = "long", time = false }: { month?: "long" | "short"; time?: boolean } = {},
): string {
  const key = `${locale}|${timeZone}|${month}|${time}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      timeZone,
      day: "numeric",
      month,
      year: "numeric",
      ...(time ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : {}),
    });
    formatters.set(key, made);
  }
  const parts = made.formatToParts(new Date(instant));
  // French writes the first of a month as an ordinal; Intl does not.
  const first = locale.startsWith("fr") ? "1er" : "1";
  return parts.map((part) => (part.type === "day" && part.value === "1" ? first : part.value)).join("");
}
