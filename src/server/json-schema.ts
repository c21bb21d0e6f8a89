import "server-only";
import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

/**
 * A zod schema as JSON Schema 2020-12, as callers write it ("input") or read it ("output"). Schemas that read what
 * people type (blank is absent, then text) say what they accept, not "anything"; what may be left out is not required.
 */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const readable = readableSide(zodSchema, io);
      if (readable) Object.assign(jsonSchema, { ...jsonSchemaOf(readable, io), ...jsonSchema });
      if (readable && io === "input" && z.core.safeParse(zodSchema, null).success) takeNull(jsonSchema);
      if (io === "input") requireOnlyNeeded(zodSchema, jsonSchema);
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
  return json;
}

/** What was read as null may be written as null: an answer can be sent back as it came. */
function takeNull(json: JsonSchema): void {
  if (typeof json.type === "string") json.type = [json.type, "null"];
  if (Array.isArray(json.enum) && !json.enum.includes(null)) json.enum = [...json.enum, null];
}

/** The same schema where nothing is said by leaving it out: in a query string. */
export function withoutNull(json: JsonSchema): JsonSchema {
  const { type, enum: values, ...rest } = json;
  const types = Array.isArray(type) ? type.filter((one) => one !== "null") : [type];
  return {
    ...(type === undefined ? {} : { type: types.length === 1 ? types[0] : types }),
    ...(Array.isArray(values) ? { enum: values.filter((value) => value !== null) } : {}),
    ...rest,
  };
}

type Def = { type: string; in?: z.ZodType; out?: z.ZodType };
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;

/** Of a pipe, the side that says what is accepted or given: never the transform. */
function readableSide(schema: z.core.$ZodType, io: "input" | "output"): z.ZodType | null {
  const def = defOf(schema);
  if (def.type !== "pipe" || !def.in || !def.out) return null;
  if (io === "output") return defOf(def.out).type === "transform" ? null : def.out;
  return defOf(def.in).type === "transform" ? def.out : def.in;
}

/** A field that takes "nothing" is not required, however it is read. */
function requireOnlyNeeded(schema: z.core.$ZodType, json: JsonSchema): void {
  const shape = (schema._zod.def as { shape?: Record<string, z.ZodType> }).shape;
  if (!shape) return;
  const required = Object.keys(shape).filter((name) => !shape[name]?.safeParse(undefined).success);
  if (required.length > 0) json.required = required;
  else delete json.required;
}
