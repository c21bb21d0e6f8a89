import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import type { Method } from "@/server/openapi.ts";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import { type Caller, call, makeCaller } from "../support/api.ts";
import { apiDocument } from "../support/api-places.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeOrganisation } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

let db: TestDatabase;
let here: ScoredCity;
let callers: Caller[];

beforeAll(async () => {
  db = await testDatabase();
  here = await makeScoredCity(db);
  const network = await makeOrganisation(db, { kind: "network" });
  callers = [
    await makeCaller(db, here.organisation, "admin"),
    await makeCaller(db, here.organisation, "editor"),
    await makeCaller(db, here.organisation, "contributor"),
    await makeCaller(db, here.organisation, "viewer"),
    await makeCaller(db, network, "coordinator"),
    { name: "nobody", organisation: here.organisation, token: async () => null },
  ];
});
afterAll(async () => {
  await here.owner.end();
  await closeDatabase();
});

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
};

const awkward = fc.constantFrom<unknown>(
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e309",
    "NaN",
    "null",
    "2018-02-30",
    "9999",
    "AGR-2018-0001",
    "%00",
    "a\u0000b",
    "\ud800",
  ],
  ...[
    "'; drop table agreement; --",
    "../../etc/passwd",
    "=cmd()",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ‮",
    "x".repeat(5_000),
    "place:UY:99:999:x",
  ],
  ...["0199aaaa-0000-7000-8000-000000000000", "eyJ4IjoxfQ", "toString", "__proto__"],
  ...[null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, [], {}, [[]], [null], { length: 1 }],
);

/** Mostly what a schema takes, now and then something else. */
function like(schema: Schema): fc.Arbitrary<unknown> {
  const types = [schema.type ?? "string"].flat();
  const meant = schema.enum
    ? fc.constantFrom(...schema.enum)
    : types.includes("array")
      ? fc.array(like(schema.items ?? {}), { maxLength: 3 })
      : types.includes("object")
        ? fc.record(
            Object.fromEntries(Object.entries(schema.properties ?? {}).map(([k, v]) => [k, like(v)])),
            {
              requiredKeys: [],
            },
          )
        : types.includes("integer") || types.includes("number")
          ? fc.integer({ min: -5, max: 3_000 })
          : types.includes("boolean")
            ? fc.boolean()
            : fc.oneof(
                fc.string({ unit: "binary", maxLength: 40 }),
                fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
              );
  return fc.oneof({ weight: 3, arbitrary: meant }, { weight: 2, arbitrary: awkward });
}

const operations = Object.entries(addresses).flatMap(([address, handlers]) =>
  Object.keys(handlers).map((method) => ({ address, method: method as Method })),
);

const requests = fc.constantFrom(...operations).chain(({ address, method }) => {
  const operation = apiDocument.paths[address]?.[method.toLowerCase()];
  const of = (where: string) =>
    Object.fromEntries(
      (operation?.parameters ?? []).flatMap((one) =>
        one.in === where ? [[one.name, like(one.schema as Schema)]] : [],
      ),
    );
  const json = operation?.requestBody?.content["application/json"]?.schema as Schema | undefined;
  const type = Object.keys(operation?.requestBody?.content ?? {})[0] ?? "application/json";
  const body = json
    ? fc.oneof(
        { weight: 5, arbitrary: like(json) },
        { weight: 1, arbitrary: fc.string().map((text) => ({ raw: text })) },
      )
    : fc.string({ unit: "binary", maxLength: 500 }).map((text) => ({ raw: text }));
  return fc.record({
    address: fc.constant(address),
    method: fc.constant(method),
    path: fc.record(of("path")),
    query: fc.record(of("query"), { requiredKeys: [] }),
    headers: fc.record(
      {
        "if-match": fc.constantFrom('"1"', "*", "x"),
        "accept-language": fc.constantFrom("fr", "es;q=0.1", "*", "zz"),
      },
      { requiredKeys: [] },
    ),
    type: fc.constant(type),
    body: operation?.requestBody ? fc.option(body, { nil: undefined }) : fc.constant(undefined),
    who: fc.nat({ max: 5 }),
  });
});

const words = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );

describe("whatever is sent to the API", () => {
  it("is answered without an accident, and without a word of our insides", { timeout: 240_000 }, async () => {
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requests, async ({ address, method, path, query, headers, type, body, who }) => {
        const caller = callers[who];
        if (!caller) return;
        const raw = body && typeof body === "object" && "raw" in body ? String(body.raw) : body;
        const { status, text } = await call(method, address, {
          path: { ...words(path), organisation: caller.organisation.slug },
          query: words(query),
          headers: { "content-type": type, ...headers },
          token: await caller.token(),
          ...(raw === undefined || method === "GET" ? {} : { body: raw }),
        });
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect(`${method} ${address} ${status} ${status < 500 ? "" : text}`).toMatch(/ [234]\d\d $/);
        expect(text).not.toMatch(/node_modules|at \w+ \(|PrismaClient|SQLSTATE|select .* from /i);
      }),
      { numRuns: 800 },
    );
    // Refusals alone would prove little.
    expect(seen.get(200) ?? 0).toBeGreaterThan(20);
    expect([...seen.keys()]).toEqual(expect.arrayContaining([401, 403, 404, 422]));
  });
});
