import { AsyncLocalStorage } from "node:async_hooks";
import fc from "fast-check";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import { authSecret, sessionCookieName } from "@/server/session.ts";
import { type ApiAnswer, type Caller, call, makeCaller, mintToken } from "../support/api.ts";
import { asSuperuser } from "../support/as-superuser.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type ForeignCity, makeForeignCity } from "../support/foreign-city.ts";
import { type FuzzedRequest, fuzzedRequests, inAddress } from "../support/fuzz-requests.ts";
import { makeDepartment, makeOrganisation, makePerson, makeSession } from "../support/people.ts";
import { sampleRecords } from "../support/sample-records.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

const cookie = vi.hoisted(() => ({ of: undefined as AsyncLocalStorage<string> | undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = name === sessionCookieName() ? cookie.of?.getStore() : undefined;
      return value ? { value } : undefined;
    },
  }),
}));
cookie.of = new AsyncLocalStorage<string>();

// `npm run drill -- fuzz` raises this to ten thousand.
const runs = Number(process.env.FUZZ_RUNS ?? 2_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

type Who = Caller & { cookie?: string };

let db: TestDatabase;
let here: ScoredCity;
let foreign: ForeignCity;
let callers: Who[];
let before: string;
const references: string[] = [];
const tally = new Map<string, number>();
const strange: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  here = await makeScoredCity(db);
  foreign = await makeForeignCity(db);
  const { organisation } = here;
  const network = await makeOrganisation(db, { kind: "network" });
  const departmentId = await makeDepartment(db, organisation, "International");
  const operator = await makePerson(db, { operator: true });
  const sid = await makeSession(db, operator);
  const narrow = await makePerson(db, { organisation, role: "admin" });
  const narrowToken = () => mintToken(db, organisation, narrow, { permissions: ["partner:read"] });
  let [few, used] = [await narrowToken(), 0];
  callers = [
    { ...(await makeCaller(db, organisation, "admin")), name: "admin" },
    { ...(await makeCaller(db, organisation, "editor")), name: "editor" },
    { ...(await makeCaller(db, organisation, "contributor", departmentId)), name: "contributor" },
    { ...(await makeCaller(db, organisation, "viewer")), name: "viewer" },
    { ...(await makeCaller(db, network, "coordinator")), name: "coordinator" },
    { ...(await makeCaller(db, network, "analyst")), name: "analyst" },
    {
      name: "a token for one permission",
      organisation,
      token: async () => {
        if (++used % 500 === 0) few = await narrowToken();
        return few;
      },
    },
    { ...(await makeCaller(db, await makeOrganisation(db), "admin")), name: "stranger", organisation },
    {
      name: "operator",
      organisation,
      token: async () => null,
      cookie: await encode({ token: { sid }, secret: authSecret() }),
    },
    { name: "nobody", organisation, token: async () => null },
  ];
  for (const [noun, body] of Object.entries(sampleRecords)) {
    const path = { organisation: organisation.slug };
    const token = (await callers[0]?.token()) ?? null;
    const { json } = await call("POST", `/{organisation}/${noun}`, { path, token, body });
    references.push(String(json.reference));
  }
  before = await foreignRows();
}, 120_000);
afterAll(async () => {
  await here.owner.end();
  await closeDatabase();
});

/** Everything the foreign city holds, as one digest. */
async function foreignRows(): Promise<string> {
  return asSuperuser(db, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'organisation_id' order by 1`,
    );
    const digests: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `select md5(string_agg(t::text, '|' order by t::text)) as digest from "${name}" t
         where organisation_id = (select id from organisation where slug = $1)`,
        [foreign.slug],
      );
      digests.push(`${name} ${rows[0]?.digest}`);
    }
    return digests.join("\n");
  });
}

let sent = 0;
async function send(request: FuzzedRequest, caller: Who): Promise<ApiAnswer> {
  const { address, method, path, query, headers, type, body } = request;
  const raw = body && typeof body === "object" && "raw" in body ? String(body.raw) : body;
  const token = await caller.token();
  sent += 1;
  const asked = {
    path: { ...inAddress(path), organisation: caller.organisation.slug },
    query: inAddress(query),
    headers: {
      "content-type": type,
      origin: "http://localhost:3000",
      "x-forwarded-for": `10.1.${Math.floor(sent / 200) % 250}.1`,
      ...headers,
    },
    token,
    ...(raw === undefined || method === "GET" ? {} : { body: raw }),
  };
  const ask = () => call(method, address, asked);
  return caller.cookie && cookie.of ? cookie.of.run(caller.cookie, ask) : ask();
}

/** What only our insides would say. */
const insides = /node_modules|\.ts:\d|at \w+ \(|PrismaClient|SQLSTATE|select .* from |pg_catalog|"stack"/i;
/** What only the other city's rows hold; ids and references of it are among what is sent. */
const markers = () => foreign.secrets.filter((secret) => secret.startsWith("isolation"));

describe("whatever is sent to the API, by whoever", () => {
  it("is answered without an accident, a word of our insides or a byte of another city", {
    timeout: 1_200_000,
  }, async () => {
    const known = [...foreign.secrets.filter((secret) => !secret.startsWith("isolation")), "isolation"];
    const good = {
      reference: references,
      period: ["2024", "2025"],
      indicator: ["I01", "T04"],
      city: [here.organisation.slug],
    };
    await fc.assert(
      fc.asyncProperty(fuzzedRequests(callers.length, known, good), async (request) => {
        const caller = callers[request.who];
        if (!caller) throw new Error("nobody asked");
        const { status, text } = await send(request, caller);
        const key = `${caller.name} ${status}`;
        tally.set(key, (tally.get(key) ?? 0) + 1);
        const what = `${caller.name} ${request.method} ${request.address} ${status}`;
        expect(`${what} ${status < 500 ? "" : text}`).toMatch(/ [234]\d\d $/);
        expect(text).not.toMatch(insides);
        for (const marker of markers()) expect(`${what} ${text}`).not.toContain(marker);
        if (status === 429) strange.push(what);
      }),
      { numRuns: runs, seed },
    );
    if (process.env.FUZZ_RUNS) console.log({ seed, runs, answers: Object.fromEntries([...tally].sort()) });
  });

  it("got past the doors: every member was let in and turned away, strangers only turned away", () => {
    const statuses = (name: string) =>
      [...tally.keys()]
        .filter((key) => key.startsWith(`${name} `))
        .map((key) => Number(key.split(" ").at(-1)));
    for (const name of ["admin", "editor", "contributor", "coordinator"])
      expect(statuses(name)).toEqual(expect.arrayContaining([200, 404, 422]));
    for (const name of ["viewer", "analyst", "a token for one permission"])
      expect(statuses(name)).toEqual(expect.arrayContaining([200, 403]));
    expect(statuses("nobody")).toEqual([401]);
    for (const name of ["stranger", "operator"]) expect(statuses(name)).toEqual([404]);
    expect(strange).toEqual([]);
  });

  it("changed nothing of the other city", async () => {
    expect(await foreignRows()).toBe(before);
  });
});
