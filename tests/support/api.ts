import { createHash, randomBytes } from "node:crypto";
import type { Permission } from "@/access/permissions.ts";
import { allPermissions } from "@/access/permissions.ts";
import type { Role } from "@/access/roles.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { Method } from "@/server/openapi.ts";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import type { TestDatabase } from "./database.ts";
import { asOwner, makePerson, type TestOrganisation, type TestPerson } from "./people.ts";

/** What a request is made of, beside its method and address. */
export type ApiRequest = {
  path?: Record<string, string>;
  query?: Record<string, string | readonly string[]>;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  token?: string | null;
};

export type ApiAnswer = {
  status: number;
  bytes: Uint8Array;
  text: string;
  headers: Headers;
  json: Record<string, unknown>;
};

/** Calls a route's handler as Next does: `PUT`, "/{organisation}/agreements/{reference}", and what to put in it. */
export async function call(method: Method, address: string, request: ApiRequest = {}): Promise<ApiAnswer> {
  const handler = addresses[address]?.[method];
  if (!handler) throw new Error(`nothing answers ${method} ${address}`);
  const path = request.path ?? {};
  // Through bytes: half a character cannot stand in an address.
  const filled = address.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(Buffer.from(path[name] ?? "").toString()),
  );
  const url = new URL(`/api/v1${filled}`, "http://localhost:3000");
  for (const [name, value] of Object.entries(request.query ?? {}))
    for (const one of [value].flat()) url.searchParams.append(name, one);
  const sent = request.body === undefined ? undefined : request.body;
  const answer = await handler(
    new Request(url, {
      method,
      headers: {
        host: "localhost:3000",
        ...(request.token ? { authorization: `Bearer ${request.token}` } : {}),
        ...(sent === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
      ...(sent === undefined
        ? {}
        : {
            body:
              typeof sent === "string" || sent instanceof Uint8Array
                ? (sent as BodyInit)
                : JSON.stringify(sent),
          }),
    }),
    { params: Promise.resolve(path) },
  );
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = answer.headers.get("content-type")?.includes("json");
  return {
    status: answer.status,
    bytes,
    text,
    headers: answer.headers,
    json: isJson ? JSON.parse(text) : {},
  };
}

/** Makes a token straight in the database. @returns its secret */
export async function mintToken(
  db: TestDatabase,
  organisation: TestOrganisation,
  person: TestPerson,
  wish: { permissions?: readonly Permission[]; expired?: boolean; revoked?: boolean } = {},
): Promise<string> {
  const token = `mrd_${randomBytes(32).toString("base64url")}`;
  await asOwner(
    db,
    `insert into api_token (organisation_id, id, name, hint, token_hash, permissions, created_by_id, expires_at, revoked_at)
     values ($1, $2, 'test', 'mrd_test', $3, $4, $5, now() + $6::interval, case when $7 then now() end)`,
    [
      organisation.id,
      uuidv7(),
      createHash("sha256").update(token).digest(),
      wish.permissions ?? allPermissions,
      person.id,
      wish.expired ? "-1 second" : "1 day",
      wish.revoked ?? false,
    ],
  );
  return token;
}

/** Somebody who calls the API: a fresh token now and then, for a token may only ask so often a minute. */
export type Caller = { name: string; organisation: TestOrganisation; token: () => Promise<string | null> };

/** Makes a caller of a role with a token of everything that role may do. */
export async function makeCaller(
  db: TestDatabase,
  organisation: TestOrganisation,
  role: Role,
  departmentId?: string,
): Promise<Caller> {
  const person = await makePerson(db, { organisation, role, ...(departmentId ? { departmentId } : {}) });
  let used = 0;
  let token = await mintToken(db, organisation, person);
  return {
    name: `${role} of ${organisation.slug}`,
    organisation,
    token: async () => {
      if (++used % 1_000 === 0) token = await mintToken(db, organisation, person);
      return token;
    },
  };
}
