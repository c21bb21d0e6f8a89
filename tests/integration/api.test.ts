import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Permission } from "@/access/permissions.ts";
import { closeDatabase } from "@/server/database.ts";
import { answerHealth, answerReadiness } from "@/server/health.ts";
import { document } from "@/server/openapi.ts";
import { authSecret, sessionCookieName } from "@/server/session.ts";
import { unknownAddress } from "@/server/unknown-address.ts";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import { call, makeCaller, mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  asOwner,
  join,
  makeOrganisation,
  makePerson,
  makeSession,
  type TestOrganisation,
  type TestPerson,
} from "../support/people.ts";

// The framework's own store of a request's cookies, which only a running server fills.
const cookie = vi.hoisted(() => ({ name: "", value: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (name === cookie.name ? cookie : undefined) }),
  headers: async () => new Headers(),
}));

let db: TestDatabase;
let city: TestOrganisation;
let person: TestPerson;
let token: string;

beforeAll(async () => {
  db = await testDatabase();
  city = await makeOrganisation(db, { slug: "valence", name: "Valence" });
  person = await makePerson(db, { organisation: city });
  token = await mintToken(db, city, person);
});
afterAll(closeDatabase);

const partners = "/{organisation}/partners";
const partner = "/{organisation}/partners/{reference}";
const path = { organisation: "valence" };

async function addPartner(name: string): Promise<{ reference: string; version: number }> {
  const { json } = await call("POST", partners, { path, token, body: { name } });
  return json as { reference: string; version: number };
}

describe("a token on the wire", () => {
  it("creates, reads, changes by version, and finds the record again by its address", async () => {
    const made = await call("POST", partners, {
      path,
      token,
      body: { name: "Montevideo", countryCode: "UY" },
    });
    expect(made.status).toBe(201);
    const reference = String(made.json.reference);
    expect(made.headers.get("location")).toBe(`/api/v1/valence/partners/${reference}`);
    expect(made.headers.get("etag")).toBe('"1"');
    const own = { ...path, reference };
    const read = await call("GET", partner, { path: own, token });
    expect(read).toMatchObject({ status: 200, json: { name: "Montevideo", version: 1 } });
    const headers = { "if-match": '"1"' };
    const sentBack = { ...read.json, name: "Ciudad de Montevideo", version: undefined };
    expect(
      (await call("PUT", partner, { path: own, token, headers, body: sentBack })).headers.get("etag"),
    ).toBe('"2"');
    const { json } = await call("GET", partner, { path: own, token });
    expect(json).toMatchObject({ name: "Ciudad de Montevideo", countryCode: "UY", version: 2 });
  });

  it("is narrowed by the permissions it was made for", async () => {
    const narrow = await mintToken(db, city, person, { permissions: ["partner:read"] });
    expect((await call("GET", partners, { path, token: narrow })).status).toBe(200);
    const refused = await call("POST", partners, { path, token: narrow, body: { name: "Lima" } });
    expect(refused).toMatchObject({ status: 403, json: { code: "forbidden", status: 403 } });
    expect((await call("GET", "/{organisation}/missions", { path, token: narrow })).status).toBe(403);
    const file = "/{organisation}/partners/export";
    expect((await call("GET", file, { path, token: narrow })).status).toBe(403);
    const exporting = await mintToken(db, city, person, { permissions: ["record:export"] });
    expect((await call("GET", file, { path, token: exporting })).status).toBe(403);
  });

  it("reads the history of no record whose noun it may not read", async () => {
    const { reference } = await addPartner("Porto");
    const history = "/{organisation}/history/{reference}";
    const ask = async (permissions: Permission[]) => {
      const narrow = await mintToken(db, city, person, { permissions });
      return (await call("GET", history, { path: { ...path, reference }, token: narrow })).status;
    };
    expect(await ask(["organisation:read", "partner:read"])).toBe(200);
    expect(await ask(["organisation:read", "mission:read"])).toBe(403);
  });

  it("is refused once expired or revoked, when unknown, and when the header is something else", async () => {
    for (const wish of [{ expired: true }, { revoked: true }])
      expect(
        (await call("GET", partners, { path, token: await mintToken(db, city, person, wish) })).status,
      ).toBe(401);
    const unknown = await call("GET", partners, { path, token: "mrd_nothing" });
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get("www-authenticate")).toMatch(/^Bearer/);
    const basic = await call("GET", partners, { path, headers: { authorization: "Basic dXNlcjpwYXNz" } });
    expect(basic.status).toBe(401);
  });

  it("finds another organisation of its maker, or of anybody, exactly as one that does not exist", async () => {
    const other = await makeOrganisation(db, { slug: "grenoble" });
    await join(db, person, other, "admin");
    await makeOrganisation(db, { slug: "nice" });
    const answers = await Promise.all(
      ["grenoble", "nice", "atlantis"].map(async (organisation) => {
        const { status, text } = await call("GET", partners, { path: { organisation }, token });
        return `${status} ${text.replace(/urn:uuid:[^"]+/, "")}`;
      }),
    );
    expect(answers[0]).toMatch(/^404/);
    expect(new Set(answers).size).toBe(1);
  });

  it("lies in the database as a hash only", async () => {
    const rows = await asOwner<{ all: string }>(db, "select row_to_json(t)::text as all from api_token t");
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.some(({ all }) => all.includes(token) || all.includes(token.slice(4)))).toBe(false);
  });
});

describe("a write with a session's cookie", () => {
  const withCookie = async (headers: Record<string, string>, body: unknown = { name: "Sfax" }) => {
    const sid = await makeSession(db, person);
    Object.assign(cookie, {
      name: sessionCookieName(),
      value: await encode({ token: { sid }, secret: authSecret() }),
    });
    try {
      return (await call("POST", partners, { path, headers, body })).status;
    } finally {
      cookie.name = "";
    }
  };

  it("passes from our own pages", async () => {
    expect(await withCookie({ origin: "http://localhost:3000" })).toBe(201);
  });
  it("is refused from another site, from a sandboxed frame, and from nowhere", async () => {
    expect(await withCookie({ origin: "https://evil.example" })).toBe(403);
    expect(await withCookie({ origin: "null" })).toBe(403);
    expect(await withCookie({ origin: "http://localhost:3000", "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await withCookie({})).toBe(403);
  });
  it("is refused as plain text, which a foreign form could send", async () => {
    const headers = { origin: "http://localhost:3000", "content-type": "text/plain" };
    expect(await withCookie(headers, '{"name":"Sfax"}')).toBe(415);
  });
});

describe("a body", () => {
  const send = (body: string) => call("POST", partners, { path, token, body });

  it("over 2 MB is refused whole, said or not said in its length", async () => {
    const long = JSON.stringify({ name: "x", notes: "n".repeat(2_000_001) });
    expect((await send(long)).status).toBe(413);
    const streamed = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 21; sent++) controller.enqueue(new Uint8Array(100_000).fill(32));
        controller.close();
      },
    });
    const handler = addresses[partners]?.POST;
    const request = new Request("http://localhost:3000/api/v1/valence/partners", {
      method: "POST",
      body: streamed,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      duplex: "half",
    } as RequestInit);
    expect((await handler?.(request, { params: Promise.resolve(path) }))?.status).toBe(413);
  });

  it.each(["{", "[]", "3", '"text"', "null", '{"name":'])(
    "that is no JSON object (%s) is invalid",
    async (text) => {
      const { status, headers, json } = await send(text);
      expect(status).toBe(422);
      expect(headers.get("content-type")).toBe("application/problem+json");
      expect(json).toMatchObject({ code: "invalid", errors: [{ field: "", rule: "notAnObject" }] });
    },
  );

  it("names each broken field, in the language asked for", async () => {
    const body = { name: "", kind: "castle", website: "nope" };
    const { json, headers } = await call("POST", partners, {
      path,
      token,
      body,
      headers: { "accept-language": "es" },
    });
    const fields = (json.errors as { field: string; rule: string }[]).map(
      ({ field, rule }) => `${field}:${rule}`,
    );
    expect(fields.sort()).toEqual(["kind:notInList", "name:required", "website:notAnAddress"]);
    expect(headers.get("content-language")).toBe("es");
  });

  it("holding a character that Postgres cannot store is invalid, not an accident", async () => {
    expect((await call("POST", partners, { path, token, body: { name: "a\u0000b" } })).status).toBe(422);
    expect((await call("GET", partners, { path, token, query: { search: "a\u0000b" } })).status).toBeLessThan(
      500,
    );
  });
});

describe("a list", () => {
  it("is read whole by cursor, each row once", async () => {
    for (let number = 0; number < 7; number++) await addPartner(`Page ${number}`);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { size: "3", search: "page", ...(cursor ? { cursor } : {}) };
      const { json } = await call("GET", partners, { path, token, query });
      seen.push(...(json.rows as { reference: string }[]).map(({ reference }) => reference));
      cursor = json.nextCursor as string | null;
    } while (cursor);
    expect(seen.length).toBe(7);
    expect(new Set(seen).size).toBe(7);
  });

  it.each(["nonsense", "eyJ4IjoxfQ", "W10", "%00"])(
    "refuses a cursor that is none of ours (%s)",
    async (cursor) => {
      expect((await call("GET", partners, { path, token, query: { cursor } })).status).toBe(422);
    },
  );
});

describe("the API's document", () => {
  it("is open to everybody, and the same text each time", async () => {
    const answer = document(addresses);
    const [first, second] = [answer(), answer()];
    expect(first.headers.get("content-type")).toBe("application/json");
    expect(await first.text()).toBe(await second.text());
  });
});

describe("the doors of machines", () => {
  it("say that the process lives and that requests are welcome", async () => {
    expect(answerHealth().status).toBe(200);
    const ready = await answerReadiness();
    expect(ready.status).toBe(200);
    expect(ready.headers.get("cache-control")).toBe("no-store");
  });
});

describe("somebody without a role here", () => {
  it("has a viewer's reading beside, and cannot write", async () => {
    const viewer = await makeCaller(db, city, "viewer");
    const own = await viewer.token();
    expect((await call("GET", partners, { path, token: own })).status).toBe(200);
    expect((await call("POST", partners, { path, token: own, body: { name: "Lima" } })).status).toBe(403);
    expect((await call("GET", partners, { path })).status).toBe(401);
  });
});

describe("an address of the API that does not exist", () => {
  it("answers as the API does, in the caller's language", async () => {
    const answer = await unknownAddress(
      new Request("http://localhost/api/v1/valmer/nothing", { headers: { "accept-language": "fr" } }),
    );
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "not-found", title: "Cette page n’existe pas" });
  });
});
