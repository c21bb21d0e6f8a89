import format, { type CompiledMessage, type FormatOptions } from "icu-minify/format";

type Values = Record<string, string | number | boolean | Date>;
type Options = FormatOptions & { locale: string; globalFormats?: FormatOptions["formats"] };

/** Asks for what nobody gave: said aloud, where the library would write "undefined" into the sentence. */
const demanding: ProxyHandler<Values> = {
  get(values, name) {
    if (!(name in values)) throw new Error(`the sentence needs {${String(name)}}`);
    return Reflect.get(values, name) ?? "";
  },
};

/**
 * Writes one sentence that was taken apart when it was read (compiled.ts), in the place of the translator's own formatter,
 * which parses it at each use.
 * @throws Error where a value is missing: the translator then shows the key and logs
 */
export default function formatMessage(
  _key: string,
  message: string | CompiledMessage,
  values: Values | undefined,
  { formats, globalFormats, locale, ...options }: Options,
): string {
  if (typeof message === "string") return message;
  const written = new Proxy(values ?? {}, demanding);
  const said = format(message, locale, written, {
    ...options,
    formats: {
      dateTime: { ...globalFormats?.dateTime, ...formats?.dateTime },
      number: { percent: { style: "percent" }, ...globalFormats?.number, ...formats?.number },
    },
  });
  return Array.isArray(said) ? said.join("") : said; // Of nothing it makes an empty list.
}
formatMessage.raw = false;
