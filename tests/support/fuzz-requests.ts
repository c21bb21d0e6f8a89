import fc from "fast-check";
import type { Method } from "@/server/openapi.ts";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import { apiDocument, sampleBody } from "./api-places.ts";

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
};

/** A request as nobody meant it, for one operation of the API. */
export type FuzzedRequest = {
  address: string;
  method: Method;
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, string>;
  type: string;
  body: unknown;
  who: number;
};

const awkward: unknown[] = [
  ...["", " ", "0", "-1", "1e309", "NaN", "null", "2018-02-30", "9999", "AGR-2018-0001", "%00", "a\u0000b"],
  ...["\ud800", "'; drop table agreement; --", "../../etc/passwd", "=cmd()", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ‮", "x".repeat(5_000)],
  ...["place:UY:99:999:x", "0199aaaa-0000-7000-8000-000000000000", "eyJ4IjoxfQ", "toString", "__proto__"],
  ...[
    "constructor",
    "İ",
    "ﬀ",
    "\\",
    "%",
    "_",
    "{0}",
    "<script>alert(1)</script>",
    "٣",
    "１２",
    "1e400",
    "--",
  ],
  ...[null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, [], {}, [[]], [null], { length: 1 }],
  ...[2_147_483_648, -9_007_199_254_740_991, "0001-01-01", "+275760-09-13", "2018-07-05T24:00:00Z"],
];

/** Mostly what a schema takes, now and then something else; `known` are names of things that are somewhere. */
function like(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => like(one, known)));
  const types = [schema.type ?? "string"].flat();
  const anything = fc.constantFrom<unknown>(...awkward, ...known);
  return fc.oneof({ weight: 3, arbitrary: meant(schema, types, known) }, { weight: 2, arbitrary: anything });
}

function meant(schema: Schema, types: string[], known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (types.includes("array")) return fc.array(like(schema.items ?? {}, known), { maxLength: 3 });
  if (types.includes("object")) return fc.record(fieldsOf(schema, known), { requiredKeys: [] });
  if (types.includes("integer") || types.includes("number")) return fc.integer({ min: -5, max: 3_000 });
  if (types.includes("boolean")) return fc.boolean();
  const day = fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  return fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), day);
}

const fieldsOf = (schema: Schema, known: readonly string[]) =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [name, like(field, known)]),
  );

const operations = Object.entries(addresses).flatMap(([address, handlers]) =>
  Object.keys(handlers).map((method) => ({ address, method: method as Method })),
);

/**
 * Requests over all operations of the API's document, sent by one of so many callers. `good` are values by a parameter's
 * name that lead somewhere: behind a door that opens lies more to break.
 */
export function fuzzedRequests(
  callers: number,
  known: readonly string[],
  good: Record<string, readonly string[]>,
): fc.Arbitrary<FuzzedRequest> {
  const parameter = (name: string, schema: Schema) => {
    const values = good[name];
    const fuzzed = like(schema, known);
    return values
      ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fuzzed })
      : fuzzed;
  };
  return fc.constantFrom(...operations).chain(({ address, method }) => {
    const operation = apiDocument.paths[address]?.[method.toLowerCase()];
    const of = (where: string) =>
      Object.fromEntries(
        (operation?.parameters ?? []).flatMap((one) =>
          one.in === where ? [[one.name, parameter(one.name, one.schema as Schema)]] : [],
        ),
      );
    const content = operation?.requestBody?.content ?? {};
    return fc.record({
      address: fc.constant(address),
      method: fc.constant(method),
      path: fc.record(of("path")),
      query: fc
        .tuple(fc.record(of("query"), { requiredKeys: [] }), fc.nat({ max: 3 }))
        .map(([asked, most]) => Object.fromEntries(Object.entries(asked).slice(0, most))),
      headers: fc.record(
        {
          "if-match": fc.constantFrom('"1"', '"2"', 'W/"1"', "*", "x"),
          "accept-language": fc.constantFrom("fr", "es;q=0.1", "*", "zz", ";;=,"),
        },
        { requiredKeys: [] },
      ),
      type: fc.oneof(
        { weight: 9, arbitrary: fc.constant(Object.keys(content)[0] ?? "application/json") },
        {
          weight: 1,
          arbitrary: fc.constantFrom("text/plain", "multipart/form-data", "application/xml", ";"),
        },
      ),
      body: operation?.requestBody ? bodies(address, method, content, known) : fc.constant(undefined),
      who: fc.nat({ max: callers - 1 }),
    });
  });
}

function bodies(
  address: string,
  method: string,
  content: Record<string, { schema: unknown }>,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const schema = content["application/json"]?.schema as Schema | undefined;
  if (!schema) return fc.string({ unit: "binary", maxLength: 500 }).map((text) => ({ raw: text }));
  // Broken in a field or two, a body gets past the parse and into the operation.
  const nearlyGood = fc
    .tuple(fc.record(fieldsOf(schema, known), { requiredKeys: [] }), fc.nat({ max: 2 }))
    .map(([fields, most]) => ({
      ...sampleBody(address, method),
      ...Object.fromEntries(Object.entries(fields).slice(0, most)),
    }));
  return fc.oneof(
    { weight: 4, arbitrary: nearlyGood },
    { weight: 3, arbitrary: like(schema, known) },
    { weight: 1, arbitrary: fc.string().map((text) => ({ raw: text })) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** Fuzzed values as words of an address: what is no text is written as JSON. */
export const inAddress = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
    ]),
  );
