import { z } from "zod";
import { isCountryCode } from "./countries.ts";
import { type DateOrder, isPartialDate, parseTypedDate } from "./dates.ts";
import { isUuid } from "./ids.ts";
import { isCurrency, parseTypedAmount } from "./money.ts";

/** Raises a field issue with a rule named under `errors.field`. */
function broken(rule: string, params: Record<string, string | number> = {}) {
  return { params: { rule, ...params } };
}

const absent = (value: unknown) => (value === "" || value === null ? undefined : value);

/** Text that must be there. `limit` in characters. */
export const requiredText = (limit: number) => z.string().trim().min(1).max(limit);

/** Text that may be absent; blank is absent, absent is null. */
export const optionalText = (limit: number) =>
  z.preprocess(absent, z.string().trim().max(limit).optional()).transform((text) => text || null);

/** One of a closed list. */
export const choice = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values);

/** One of a closed list, or nothing. */
export const optionalChoice = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.preprocess(absent, z.enum(values).optional()).transform((value) => value ?? null);

/**
 * A date with its precision as people type it ("5/7/2018", "juillet 2018", "2018") or as ISO; absent is null: a gap,
 * never a guess. Slashes read day first unless said otherwise.
 */
export const optionalDate = (order: DateOrder = "dmy") =>
  z
    .preprocess(absent, z.string().trim().max(60).optional())
    .transform((text, context) => {
      if (!text) return null;
      if (isPartialDate(text)) return text;
      const read = parseTypedDate(text, { order });
      if (read) return read;
      context.addIssue({ code: "custom", ...broken("unreadableDate", { text }) });
      return z.NEVER;
    })
    .meta({ description: "A date as precise as it is known.", examples: ["2018", "2018-07", "2018-07-05"] });

/** A calendar year in four digits, or nothing. */
export const optionalYear = () =>
  z
    .preprocess(
      absent,
      z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    )
    .transform((year) => year ?? null);

/** An amount of money as decimal text, read from what people type; absent is null. */
export const optionalAmount = () =>
  z
    .preprocess(
      (value) => absent(typeof value === "number" ? String(value) : value),
      z.string().trim().max(40).optional(),
    )
    .transform((text, context) => {
      if (!text) return null;
      const plain = /^\d+(\.\d{1,2})?$/.test(text)
        ? text
        : parseTypedAmount(text, { decimal: /,\d{1,2}$/.test(text) ? "," : "." });
      if (plain !== null && !plain.startsWith("-") && plain.replace(/\..*/, "").length <= 15) return plain;
      context.addIssue({ code: "custom", ...broken("unreadableAmount", { text }) });
      return z.NEVER;
    })
    .meta({ description: "An amount of money as decimal text.", examples: ["12500.00"] });

/** A currency's three letters, or nothing. */
export const optionalCurrency = () =>
  z
    .preprocess(absent, z.string().trim().toUpperCase().optional())
    .refine((code) => code === undefined || isCurrency(code), broken("unknownCurrency"))
    .transform((code) => code ?? null)
    .meta({ description: "A currency, ISO 4217.", examples: ["EUR"] });

/** A country's two letters, or nothing. */
export const optionalCountry = () =>
  z
    .preprocess(absent, z.string().trim().toUpperCase().optional())
    .refine((code) => code === undefined || isCountryCode(code), broken("unknownCountry"))
    .transform((code) => code ?? null)
    .meta({ description: "A country, ISO 3166-1 alpha-2.", examples: ["UY"] });

/** A whole number between limits, or nothing. */
export const optionalCount = (limit = 1_000_000_000) =>
  z
    .preprocess(
      (value) => (typeof value === "string" ? absent(value.replace(/[\s\u00a0\u202f]/g, "")) : absent(value)),
      z.coerce.number().int().min(0).max(limit).optional(),
    )
    .transform((count) => count ?? null);

/** A number that people may type with a comma, or nothing. */
export const optionalNumber = () =>
  z
    .preprocess(
      (value) =>
        typeof value === "string"
          ? absent(
              value
                .trim()
                .replace(/[\s\u00a0\u202f]/g, "")
                .replace(",", "."),
            )
          : absent(value),
      z.coerce.number().optional(),
    )
    .transform((number) => number ?? null);

/** A web address that begins with http or https, or nothing. */
export const optionalAddress = () =>
  z
    .preprocess(absent, z.string().trim().max(2_000).optional())
    .refine((text) => text === undefined || /^https?:\/\/[^\s]+\.[^\s]+$/i.test(text), broken("notAnAddress"))
    .transform((text) => text ?? null)
    .meta({ format: "uri" });

/** The id of a record. */
export const recordId = () => z.string().refine(isUuid, broken("invalid")).meta({ format: "uuid" });

/** The id of a record, or nothing. */
export const optionalId = () => z.preprocess(absent, recordId().optional()).transform((id) => id ?? null);

/** Rows of a form or a list of the API; none is an empty list. */
export const listOf = <T extends z.ZodType>(row: T, limit = 50) =>
  z.preprocess(
    // A form whose rows were all left blank sends an empty object where the list would be.
    (value) => (absent(value) === undefined || isBlank(value) ? [] : Array.isArray(value) ? value : [value]),
    z.array(row).max(limit),
  );

const isBlank = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** Several ids; a single one is a list of one. */
export const idList = (limit = 50) => listOf(recordId(), limit);

/** A human reference such as AGR-2018-0042. */
export const reference = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}-\d{4}-\d{4,}$/);

/** The version a writer has seen; a write with an older one is told what changed. */
export const seenVersion = () => z.coerce.number().int().min(1);

/** A tick box: ticked, or not there. */
export const ticked = () =>
  z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());
