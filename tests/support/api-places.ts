import { type ApiDocument, openApiDocument } from "@/server/openapi.ts";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import type { ApiRequest } from "./api.ts";

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  description?: string;
  minimum?: number;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
};

/** What may stand in a place: an id, a reference, an organisation's word, or free words that a search looks for. */
export type PlaceKind = "id" | "reference" | "organisation" | "words";

/** One place of an operation where something of another organisation can be named. */
export type Place = {
  name: string;
  kind: PlaceKind;
  /** Puts a value there, in a request that is otherwise as good as it can be. */
  put: (request: ApiRequest, value: string) => ApiRequest;
};

/** The API's document, made from its routes. */
export const apiDocument: ApiDocument = openApiDocument(addresses);

const has = (schema: Schema, type: string) => [schema.type].flat().includes(type);

function kindOf(name: string, schema: Schema): PlaceKind | null {
  if (schema.format === "uuid" || /\bid of\b/i.test(schema.description ?? "")) return "id";
  if (schema.pattern?.includes("[A-Z]{3}-") || /record's reference/.test(schema.description ?? ""))
    return "reference";
  if (schema.pattern?.startsWith("^[a-z0-9]") || ["organisation", "pin"].includes(name))
    return "organisation";
  if (["string"].includes([schema.type].flat()[0] ?? "") && !schema.enum && !schema.format && !schema.pattern)
    return "words";
  return null;
}

/** Finds every place of one operation; free words count only where something is read. */
export function placesOf(address: string, method: string): Place[] {
  const operation = apiDocument.paths[address]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${address} is not in the document`);
  const places: Place[] = [];
  for (const { name, in: where, schema } of operation.parameters) {
    if (where === "header") continue;
    const list = has(schema as Schema, "array");
    const kind = kindOf(name, list ? ((schema as Schema).items ?? {}) : (schema as Schema));
    if (!kind || name === "cursor") continue;
    const part = where === "path" ? "path" : "query";
    places.push({
      name,
      kind,
      put: (request, value) => ({ ...request, [part]: { ...request[part], [name]: value } }),
    });
  }
  const body = operation.requestBody?.content["application/json"]?.schema as Schema | undefined;
  if (body) places.push(...placesIn(body, [], address).filter(({ kind }) => kind !== "words"));
  return places;
}

function placesIn(schema: Schema, way: string[], address: string): Place[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): Place[] => {
    const inner = has(field, "array") ? (field.items ?? {}) : field;
    if (inner.properties) return placesIn(inner, [...way, name], address);
    const kind = (field.anyOf ?? [inner]).map((each) => kindOf(name, each)).find(Boolean);
    if (!kind) return [];
    const put = (request: ApiRequest, value: string): ApiRequest => {
      const leaf = has(field, "array") ? [value] : value;
      const [list, ...deeper] = way;
      if (deeper.length > 0) throw new Error(`${address}: ${way.join(".")} lies too deep for this test`);
      const line = list ? { ...sampleOf(schema, address), [name]: leaf } : leaf;
      return { ...request, body: { ...(request.body as object), [list ?? name]: list ? [line] : line } };
    };
    return [{ name: [...way, name].join("."), kind, put }];
  });
}

const samples: Record<string, unknown> = {
  countryCode: "FR",
  currency: "EUR",
  formatLocale: "fr-FR",
  timeZone: "UTC",
  settings: {},
  fromPeriod: "2024",
  zeroPeriod: "2024",
};

/** What an operation needs beyond what its schema demands: one of several fields, said by its rules. */
const needed: Record<string, Record<string, unknown>> = {
  "/{organisation}/agreements": { partnerName: "Lima" },
  "/{organisation}/agreements/{reference}": { partnerName: "Lima" },
  "/{organisation}/missions": { place: "Quito" },
  "/{organisation}/missions/{reference}": { place: "Quito" },
  "/{organisation}/evidence": { note: "Procès-verbal" },
  "/{organisation}/measurements/{period}/{indicator}": { numerator: 1, denominator: 2, source: "Direction" },
};

/** The least that a schema asks for, in plain values. */
function sampleOf(schema: Schema, address: string): Record<string, unknown> {
  const known = needed[address] ?? {};
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
  return { ...Object.fromEntries(fields.map(([name, field]) => [name, plainValue(name, field)])), ...known };
}

function plainValue(name: string, schema: Schema): unknown {
  if (name in samples) return samples[name];
  if (schema.enum) return schema.enum[0];
  if (has(schema, "array")) return [];
  if (has(schema, "integer") || has(schema, "number")) return schema.minimum ?? 1;
  if (has(schema, "boolean")) return false;
  if (schema.format === "uuid") return "0199aaaa-0000-7000-8000-000000000000";
  return "texte";
}

/** A body that an operation's schema takes, or none where it takes none. */
export function sampleBody(address: string, method: string): Record<string, unknown> | undefined {
  const content =
    apiDocument.paths[address]?.[method.toLowerCase()]?.requestBody?.content["application/json"];
  return content ? sampleOf(content.schema as Schema, address) : undefined;
}
