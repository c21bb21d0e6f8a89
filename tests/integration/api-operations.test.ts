import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import type { Method } from "@/server/openapi.ts";
import { addresses } from "../../src/app/api/v1/addresses.ts";
import { type ApiAnswer, type ApiRequest, type Caller, call, makeCaller } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner, makeOrganisation, type TestOrganisation } from "../support/people.ts";
import { type RecordRoom, sampleRecords } from "../support/sample-records.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let scored: ScoredCity;
let network: TestOrganisation;
let admin: Caller;
let coordinator: Caller;
const succeeded = new Set<string>();

beforeAll(async () => {
  db = await testDatabase();
  scored = await makeScoredCity(db);
  network = await makeOrganisation(db, { kind: "network" });
  admin = await makeCaller(db, scored.organisation, "admin");
  coordinator = await makeCaller(db, network, "coordinator");
  await asOwner(
    db,
    `insert into consent (organisation_id, id, network_id, level, granted_at)
     values ($1, gen_random_uuid(), $2, 'agreements', now())`,
    [scored.organisation.id, network.id],
  );
});
afterAll(async () => {
  await scored.owner.end();
  await closeDatabase();
});

/** Asks as the caller and demands that it is done. */
async function done(who: Caller, method: Method, room: string, request: ApiRequest = {}): Promise<ApiAnswer> {
  const address = `/{organisation}/${room}`;
  const path = { organisation: who.organisation.slug, ...request.path };
  const answer = await call(method, address, { ...request, path, token: await who.token() });
  expect(`${method} ${room} ${answer.status} ${answer.status < 300 ? "" : answer.text}`).toMatch(/ 20[01] $/);
  succeeded.add(`${method} ${address}`);
  return answer;
}

async function make(noun: RecordRoom): Promise<{ reference: string; id: string }> {
  const { json } = await done(admin, "POST", noun, { body: sampleRecords[noun] });
  return json as { reference: string; id: string };
}

/** Does something to a record in the version it has now. */
async function change(method: Method, room: string, reference: string, body: object = {}, path: object = {}) {
  const noun = room.split("/")[0] ?? "";
  const { headers } = await done(admin, "GET", `${noun}/{reference}`, { path: { reference } });
  const version = headers.get("etag") ?? "";
  return done(admin, method, room, { path: { reference, ...path }, body, headers: { "if-match": version } });
}

describe("a city's admin with a token", () => {
  it.each(Object.keys(sampleRecords) as RecordRoom[])("keeps its %s", async (noun) => {
    const { reference } = await make(noun);
    const answer = await change("PUT", `${noun}/{reference}`, reference, {
      ...sampleRecords[noun],
      notes: "lu",
    });
    expect(answer.json.version).toBe(2);
    await change("POST", `${noun}/{reference}/archive`, reference);
    await change("POST", `${noun}/{reference}/restore`, reference);
    const list = await done(admin, "GET", noun);
    expect(list.json.rows).toMatchObject([{ reference }]);
    for (const format of ["xlsx", "excel-csv", "open-csv"]) {
      const file = await done(admin, "GET", `${noun}/export`, { query: { format } });
      expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    }
  });

  it("leads a mission from its order to its report", async () => {
    const asked = await make("missions");
    await change("POST", "missions/{reference}/submit", asked.reference);
    await change("POST", "missions/{reference}/approve", asked.reference);
    await change("POST", "missions/{reference}/report", asked.reference, { report: "Fait." });
    const refused = await make("missions");
    await change("POST", "missions/{reference}/submit", refused.reference);
    await change("POST", "missions/{reference}/return", refused.reference, { reason: "Coût à préciser" });
    await change("POST", "missions/{reference}/submit", refused.reference);
    await change("POST", "missions/{reference}/refuse", refused.reference, { reason: "Trop cher" });
  });

  it("records what was said at an event, and what proves it", async () => {
    const { reference, id } = await make("events");
    const said = { kind: "speech", title: "Ouverture" };
    await change("POST", "events/{reference}/interventions", reference, said);
    const { json } = await done(admin, "GET", "events/{reference}", { path: { reference } });
    const [first] = json.interventions as { id: string }[];
    const one = "events/{reference}/interventions/{id}";
    await change("PUT", one, reference, { ...said, title: "Clôture" }, { id: first?.id });
    await change("DELETE", one, reference, {}, { id: first?.id });
    const proof = { subject: "event", subjectId: id, note: "Procès-verbal" };
    const attached = await done(admin, "POST", "evidence", { body: proof });
    await done(admin, "DELETE", "evidence/{id}", { path: { id: String(attached.json.id) } });
  });

  it("measures, and reads its scores down to why", async () => {
    const grid = await done(admin, "GET", "measurements", { query: { period: "2025" } });
    expect(grid.json.period).toBe("2025");
    const path = { period: "2025", indicator: "I01" };
    const body = { numerator: 3, denominator: 4, source: "Direction" };
    expect((await done(admin, "PUT", "measurements/{period}/{indicator}", { path, body })).json.value).toBe(
      75,
    );
    const history = await done(admin, "GET", "measurements/{period}/{indicator}/history", { path });
    expect(history.text).toContain("measurement.recorded");
    await done(admin, "GET", "scorecards");
    await done(admin, "GET", "scorecards/{period}", { path });
    const why = await done(admin, "GET", "scorecards/{period}/{indicator}", { path });
    expect(why.json).toMatchObject({ node: { code: "I01", value: 75 } });
    await done(admin, "GET", "indicators/{indicator}", { path });
    await done(admin, "POST", "scorecards/recompute");
    await done(admin, "GET", "brief");
    await done(admin, "GET", "frameworks");
    const adoption = {
      frameworkId: scored.frameworkId,
      stage: 2,
      fromPeriod: "2024",
      zeroPeriod: "2024",
      version: 1,
    };
    await done(admin, "PUT", "frameworks/adoption", { body: adoption });
  });

  it("submits measurements, approves them, sends one back and withdraws it", async () => {
    const one = "measurements/{period}/{indicator}";
    const seen = { headers: { "if-match": '"1"' } };
    const submit = async (indicator: string) => {
      const path = { period: "2025", indicator };
      const body = { value: 1, source: "Direction", status: "submitted" };
      expect((await done(admin, "PUT", one, { path, body })).json.status).toBe("submitted");
      return path;
    };
    const approved = await done(admin, "POST", `${one}/approve`, { path: await submit("I02"), ...seen });
    expect(approved.json).toMatchObject({ status: "approved", version: 2 });
    await submit("I04");
    const entries = [{ indicator: "I04", version: 1 }];
    const body = { entries };
    await done(admin, "POST", "measurements/{period}/approve", { path: { period: "2025" }, body });
    const path = await submit("I05");
    expect((await done(admin, "GET", "measurements/waiting")).json.toApproveTotal).toBe(1);
    await done(admin, "POST", `${one}/return`, { path, ...seen, body: { reason: "Source à préciser" } });
    await done(admin, "DELETE", one, { path, headers: { "if-match": '"2"' } });
  });

  it("imports a list, mends a row, and takes it back", async () => {
    const body = "Partenaire;Type;Titre;Date\nLima;Jumelage;Accord A;2018\nCali;Jumelage;Accord B;2019\n";
    const send = { body, headers: { "content-type": "text/csv" }, query: { fileName: "accords.csv" } };
    const id = String((await done(admin, "POST", "imports", send)).json.id);
    const path = { id };
    await done(admin, "GET", "imports");
    await done(admin, "GET", "imports/{id}", { path });
    await done(admin, "PATCH", "imports/{id}", { path, body: { settings: { kind: "twinning" } } });
    await done(admin, "POST", "imports/{id}/rows", {
      path,
      body: { row: 2, fields: ["title"], cells: { title: "Accord C" } },
    });
    await done(admin, "GET", "imports/{id}/report", { path });
    await done(admin, "GET", "imports/{id}/rejected", { path });
    await done(admin, "POST", "imports/{id}/start", { path });
    await expect
      .poll(async () => (await done(admin, "GET", "imports/{id}", { path })).text, { timeout: 20_000 })
      .toContain('"committed"');
    await done(admin, "POST", "imports/{id}/undo", { path });
    const again = { ...send, body: `${body}Tunis;Jumelage;Accord D;2020\n` };
    const other = String((await done(admin, "POST", "imports", again)).json.id);
    await asOwner(db, "update import set status = 'running' where id = $1", [other]);
    await asOwner(
      db,
      "insert into import_progress (organisation_id, import_id) values ($1, $2) on conflict do nothing",
      [admin.organisation.id, other],
    );
    await done(admin, "POST", "imports/{id}/cancel", { path: { id: other } });
  });

  it("finds, and reads what happened and what is due", async () => {
    const { reference } = await make("partners");
    expect((await done(admin, "GET", "partners/suggestions", { query: { q: "port" } })).text).toContain(
      "Porto",
    );
    await done(admin, "GET", "partners/likely", { query: { name: "Porto" } });
    await done(admin, "GET", "agreements/suggestions", { query: { q: "lima" } });
    await done(admin, "GET", "search", { query: { q: "lima" } });
    expect((await done(admin, "GET", "history/{reference}", { path: { reference } })).text).toContain(
      "partner.created",
    );
    await done(admin, "GET", "audit-entries");
    const log = await done(admin, "GET", "audit-entries/export", {
      query: { format: "open-csv", type: "partner", locale: "es" },
    });
    expect(log.text.split("\n")[0]).toContain("Número");
    expect(log.text).toContain("PAR-");
    expect(log.text).not.toContain("agreement");
    expect((await done(admin, "GET", "audit-entries/chain")).json.holds).toBe(true);
    await done(admin, "GET", "today");
    await done(admin, "GET", "departments");
    const { json } = await done(admin, "GET", "members");
    const [first] = json.rows as { userId: string; approver: boolean }[];
    const one = await done(admin, "GET", "members/{userId}", { path: { userId: first?.userId ?? "" } });
    expect(one.json).toMatchObject({ userId: first?.userId, role: "admin", approver: false });
  });

  it("keeps the organisation's settings, and sees what networks see", async () => {
    const { json, headers } = await done(admin, "GET", "organisation");
    const body = { ...json, version: undefined, name: "Ville nouvelle" };
    const version = headers.get("etag") ?? "";
    await done(admin, "PUT", "organisation", { body, headers: { "if-match": version } });
    expect((await done(admin, "GET", "consents")).text).toContain(network.slug);
    await done(admin, "GET", "consents/preview", { query: { network: network.slug, level: "scores" } });
  });
});

describe("a network's coordinator with a token", () => {
  it("reads the member that consented, and compares", async () => {
    const city = scored.organisation.slug;
    expect((await done(coordinator, "GET", "coverage")).text).toContain(city);
    await done(coordinator, "GET", "cities/{city}", { path: { city } });
    await done(coordinator, "GET", "comparison");
    await done(coordinator, "GET", "comparison/export");
  });

  it("makes a group of members, changes it, compares it, and deletes it", async () => {
    const cities = [scored.organisation.slug];
    const body = { name: "Haïti", kind: "country", countryCode: "HT", cities };
    await done(coordinator, "POST", "groups", { body });
    expect((await done(coordinator, "GET", "groups")).text).toContain('"cities":1');
    const path = { group: "haiti" };
    const { headers } = await done(coordinator, "GET", "groups/{group}", { path });
    await done(coordinator, "PUT", "groups/{group}", {
      path,
      body: { name: "Eau", kind: "theme", cities },
      headers: { "if-match": headers.get("etag") ?? "" },
    });
    expect((await done(coordinator, "GET", "coverage", { query: path })).text).toContain(cities[0]);
    await done(coordinator, "DELETE", "groups/{group}", { path });
  });

  it("invites a city, and takes the invitation back", async () => {
    const other = await makeOrganisation(db);
    await done(coordinator, "POST", "invitations", { body: { city: other.slug, level: "scores" } });
    const { json } = await done(coordinator, "GET", "invitations");
    const [first] = (json as unknown as { rows: { id: string }[] }).rows;
    await done(coordinator, "POST", "invitations/{id}/revoke", { path: { id: first?.id ?? "" } });
  });
});

describe("every operation of the API", () => {
  it("did its work above for somebody who may", () => {
    const all = Object.entries(addresses).flatMap(([address, handlers]) =>
      Object.keys(handlers).map((method) => `${method} ${address}`),
    );
    expect(all.filter((line) => !succeeded.has(line))).toEqual([]);
  });
});
