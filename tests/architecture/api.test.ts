import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import { methods, openApiDocument } from "../../src/server/openapi.ts";
import { filesBelow, textOf } from "./files.ts";

const folder = "src/app/api/v1/";
// Addresses that answer no operation of an organisation.
const otherDoors = ["src/app/api/v1/openapi.json/route.ts"];

/** "METHOD /address" of every handler that a route file exports. */
const exported = filesBelow(folder, "route.ts")
  .filter((path) => !otherDoors.includes(path))
  .flatMap((path) => {
    const address = path.slice(folder.length - 1, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}");
    const names = [...textOf(path).matchAll(/^export const (\w+) =/gm)].map(([, name]) => name);
    return names.map((name) => `${name} ${address}`);
  });

const listed = Object.entries(addresses).flatMap(([address, handlers]) =>
  Object.keys(handlers).map((method) => `${method} ${address}`),
);

const document = openApiDocument(addresses);
const described = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
);

/** Every piece of a schema, with the way that leads to it. */
function* piecesOf(value: unknown, path = ""): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* piecesOf(inner, `${path}/${key}`);
}

describe("the list of the API's addresses", () => {
  it("names every route file with all its methods, and nothing else", () => {
    expect(exported.length).toBeGreaterThan(70);
    expect([...listed].sort()).toEqual([...exported].sort());
  });

  it("holds methods of HTTP only", () => {
    const known: readonly string[] = methods;
    expect(listed.filter((line) => !known.includes(line.split(" ")[0] ?? ""))).toEqual([]);
  });

  it("leads every address through an organisation", () => {
    expect(Object.keys(addresses).filter((path) => !path.startsWith("/{organisation}/"))).toEqual([]);
  });
});

describe("the API's document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  it("describes each operation in words of its own", () => {
    expect(described.filter(({ operation }) => /^\w+:\w+$/.test(operation.summary))).toEqual([]);
    const ids = described.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says of every field that is sent what it accepts", () => {
    const silent = described.flatMap(({ name, operation }) => {
      const sent = {
        parameters: operation.parameters,
        body: operation.requestBody?.content["application/json"] ?? {},
      };
      return [...piecesOf(sent)]
        .filter(([path]) => /\/(schema|items|properties\/\w+)$/.test(path))
        .filter(([, piece]) => !piece.type && !piece.anyOf && !piece.oneOf && !piece.$ref)
        .map(([path]) => `${name} ${path}`);
    });
    expect(silent).toEqual([]);
  });

  it("asks for nothing that the operation can do without", () => {
    const asked = described.flatMap(({ name, operation }) => {
      const body = operation.requestBody?.content["application/json"]?.schema;
      return ((body?.required ?? []) as string[]).map((field) => `${name} ${field}`);
    });
    expect(asked).toContain("post /{organisation}/agreements kind");
    expect(asked).not.toContain("post /{organisation}/agreements title");
    expect(asked.filter((line) => line.endsWith(" version"))).toEqual([]);
  });

  it("shows each place where an id stands as one, so that the isolation tests find it", () => {
    const places = described.flatMap(({ operation }) =>
      [...piecesOf(operation.parameters), ...piecesOf(operation.requestBody ?? {})].filter(
        ([, piece]) => piece.format === "uuid",
      ),
    );
    expect(places.length).toBeGreaterThan(30);
  });
});
