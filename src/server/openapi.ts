import "server-only";
import { z } from "zod";
import { errorCodes, httpStatus } from "@/lib/errors.ts";
import type { AnyOperation } from "./operation.ts";

type JsonSchema = Record<string, unknown>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The handlers of each address of the API, by method, as its route files export them. */
export type ApiAddresses = Record<string, Partial<Record<Method, { operation: AnyOperation }>>>;

/** Schemas that read what people type (blank is absent, then text) say in the document what they accept, not "anything". */
function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const def = zodSchema._zod.def as { type: string; in?: z.ZodType; out?: z.ZodType };
      if (def.type !== "pipe" || !def.in || !def.out) return;
      const readable = (def.in._zod.def as { type: string }).type === "transform" ? def.out : def.in;
      const { $schema: _, ...inner } = schemaOf(readable, io);
      Object.assign(jsonSchema, inner);
    },
  }) as JsonSchema;
}

/** The OpenAPI 3.1 document of these addresses: made from the operations, so it cannot say anything else than they do. */
export function openApiDocument(addresses: ApiAddresses, server: string): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const [path, methods] of Object.entries(addresses)) {
    const described: JsonSchema = {};
    for (const [method, handler] of Object.entries(methods))
      if (handler) described[method.toLowerCase()] = describe(path, method as Method, handler.operation);
    paths[path] = described;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Meridiano",
      version: "1",
      description:
        "Everything a person may do on screen, with a token of one organisation. Dates carry their precision: 2018, 2018-07 or 2018-07-05. Errors are problem+json (RFC 9457).",
    },
    servers: [{ url: server }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: problemSchema },
    },
  };
}

function describe(path: string, method: Method, operation: AnyOperation): JsonSchema {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const input = schemaOf(operation.input, "input");
  const properties = (input.properties ?? {}) as Record<string, JsonSchema>;
  const required = (input.required ?? []) as string[];
  const inPath = named.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: properties[name] ?? { type: "string" },
  }));
  const rest = Object.entries(properties).filter(([name]) => !named.includes(name));
  const inQuery =
    operation.kind === "query"
      ? rest.map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }))
      : [];
  const versioned = operation.kind === "command" && "version" in properties;
  const ifMatch = {
    name: "If-Match",
    in: "header",
    required: false,
    description: 'The version last seen, as its ETag: "7". It may be sent as `version` in the body instead.',
    schema: { type: "string" },
  };
  const body = {
    type: "object",
    properties: Object.fromEntries(rest),
    required: required.filter((name) => !named.includes(name) && name !== "version"),
  };
  const created = method === "POST" && operation.permission.endsWith(":create");
  return {
    operationId: `${method.toLowerCase()}${path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    summary: operation.about ?? "",
    description: `Permission: \`${operation.permission}\`.`,
    tags: [path.split("/")[2] ?? ""],
    parameters: [...inPath, ...inQuery, ...(versioned ? [ifMatch] : [])],
    ...(operation.kind === "command" && rest.length > 0
      ? { requestBody: { required: body.required.length > 0, content: { "application/json": { schema: body } } } }
      : {}),
    responses: {
      [created ? "201" : "200"]: {
        description: "The answer.",
        content: { "application/json": { schema: schemaOf(operation.output, "output") } },
      },
      default: {
        description: `A problem; \`code\` is one of ${errorCodes.join(", ")}.`,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

const problemSchema: JsonSchema = {
  type: "object",
  required: ["type", "code", "status", "title", "detail", "instance"],
  properties: {
    type: { type: "string" },
    code: { type: "string", enum: [...errorCodes, "unexpected"] },
    status: { type: "integer", enum: [...new Set([...Object.values(httpStatus), 500])] },
    title: { type: "string" },
    detail: { type: "string" },
    instance: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { field: { type: "string" }, rule: { type: "string" }, detail: { type: "string" } },
      },
    },
    changed: {
      type: "array",
      description: "After a lost race: what each field holds now.",
      items: { type: "object", properties: { field: { type: "string" }, theirs: {} } },
    },
  },
};
