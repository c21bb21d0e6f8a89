import "server-only";
import { errorCodes, httpStatus } from "@/lib/errors.ts";
import { type JsonSchema, jsonSchemaOf, withoutNull } from "./json-schema.ts";
import type { RouteHandler } from "./route.ts";

/** The methods a route file of the API may export. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** The handlers of each address of the API, by method, as its route files export them. */
export type ApiAddresses = Record<string, Partial<Record<Method, RouteHandler>>>;

export type ApiParameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
};

/** One operation as the document describes it. */
export type ApiOperation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: ApiParameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, JsonSchema>;
};

export type ApiDocument = {
  openapi: string;
  paths: Record<string, Record<string, ApiOperation>>;
} & JsonSchema;

/** The OpenAPI 3.1 document of these addresses: made from the operations, so it cannot say anything else than they do. */
export function openApiDocument(addresses: ApiAddresses): ApiDocument {
  const paths: ApiDocument["paths"] = {};
  for (const [path, handlers] of Object.entries(addresses)) {
    const described: Record<string, ApiOperation> = {};
    for (const method of methods) {
      const handler = handlers[method];
      if (handler) described[method.toLowerCase()] = describe(path, method, handler);
    }
    paths[path] = described;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Meridiano",
      version: "1",
      description:
        "What a person may do on screen, with a token of one organisation: `Authorization: Bearer mrd_…`. Dates carry their precision: 2018, 2018-07 or 2018-07-05. A record answers with its version as ETag; a change sends it back as If-Match. Lists answer `nextCursor`; sent back as `cursor` it opens the next page. Errors are problem+json (RFC 9457), in the language of Accept-Language.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: `What went wrong; \`code\` is one of ${errorCodes.join(", ")}.`,
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

/** Makes the document answer as JSON, the same for everybody; it is made once a process. */
export function document(addresses: ApiAddresses): () => Response {
  let text: string | undefined;
  return () => {
    text ??= JSON.stringify(openApiDocument(addresses));
    return new Response(text, {
      headers: { "Content-Type": "application/json", "Cache-Control": "public, max-age=300" },
    });
  };
}

function describe(path: string, method: Method, { operation, extras }: RouteHandler): ApiOperation {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const input = partsOf(jsonSchemaOf(operation.input, "input"));
  const rest = Object.entries(input.properties).filter(([name]) => !named.includes(name));
  const parameters = named.map(
    (name): ApiParameter => ({
      name,
      in: "path",
      required: true,
      schema: name === "organisation" ? organisationWord : (input.properties[name] ?? { type: "string" }),
    }),
  );
  const more = extras.query ? partsOf(jsonSchemaOf(extras.query, "input")) : { properties: {}, required: [] };
  const own = operation.kind === "query" ? rest.filter(([name]) => !(name in more.properties)) : [];
  const inQuery = [...own, ...Object.entries(more.properties)];
  for (const [name, schema] of inQuery) {
    const required = input.required.includes(name) || more.required.includes(name);
    if (!extras.ignores?.includes(name))
      parameters.push({ name, in: "query", required, schema: withoutNull(schema) });
  }
  if (operation.kind === "command" && "version" in input.properties) parameters.push(ifMatch);
  const created = method === "POST" && operation.permission.endsWith(":create");
  const about = operation.about ?? operation.permission;
  return {
    operationId: `${method.toLowerCase()}${path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    summary: extras.gives ? `${about.replace(/\.$/, "")}, as a file` : about.replace(/\.$/, ""),
    description: `Permission: \`${operation.permission}\`.`,
    tags: [path.split("/")[2] ?? ""],
    parameters,
    ...bodyOf(operation.kind === "command" ? rest : [], input.required, extras.takes),
    responses: {
      [created || extras.takes ? "201" : "200"]: {
        description: "The answer.",
        content: extras.gives
          ? Object.fromEntries(extras.gives.map((type) => [type, {}]))
          : { "application/json": { schema: jsonSchemaOf(operation.output, "output") } },
      },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

/** A command's body: a file as it is, or what of the input is not in the path. The version may come as If-Match. */
function bodyOf(
  properties: [string, JsonSchema][],
  needed: string[],
  takes: readonly string[] | undefined,
): Pick<ApiOperation, "requestBody"> {
  if (takes)
    return {
      requestBody: {
        required: true,
        content: Object.fromEntries(takes.map((type) => [type, { schema: {} }])),
      },
    };
  if (properties.length === 0) return {};
  const required = properties
    .map(([name]) => name)
    .filter((name) => name !== "version" && needed.includes(name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  };
  return {
    requestBody: {
      required: properties.some(([name]) => name !== "version"),
      content: { "application/json": { schema } },
    },
  };
}

function partsOf(schema: JsonSchema): { properties: Record<string, JsonSchema>; required: string[] } {
  return {
    properties: (schema.properties ?? {}) as Record<string, JsonSchema>,
    required: (schema.required ?? []) as string[],
  };
}

const organisationWord: JsonSchema = {
  type: "string",
  description: "The organisation's word in its addresses, such as `lyon`.",
};

const ifMatch: ApiParameter = {
  name: "If-Match",
  in: "header",
  required: false,
  description: 'The version last seen, as its ETag: `"7"`. It may be sent as `version` in the body instead.',
  schema: { type: "string", pattern: '^(W/)?"[0-9]{1,9}"$' },
};

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
      description:
        "After a lost race: what each field that differs holds now, and the version to write on top of.",
      items: { type: "object", properties: { field: { type: "string" }, theirs: {} } },
    },
  },
};
