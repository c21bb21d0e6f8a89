import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import { maxUploadBytes } from "@/server/upload.ts";
import { call, mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { holdings, type ImportingCity, importingCity, pasted } from "../support/importing.ts";
import { asOwner, makePerson } from "../support/people.ts";

const address = "/{organisation}/imports";
let db: TestDatabase;
let city: ImportingCity;
let token: string;

beforeAll(async () => {
  db = await testDatabase();
  city = await importingCity(db);
  token = await mintToken(db, city.organisation, await makePerson(db, { organisation: city.organisation }));
});
afterAll(closeDatabase);

const send = (
  body: Uint8Array,
  more: { token?: string | null; query?: Record<string, string>; headers?: Record<string, string> } = {},
) =>
  call("POST", address, {
    path: { organisation: city.organisation.slug },
    query: { fileName: "accords.csv" },
    token,
    headers: { "content-type": "application/octet-stream", "accept-language": "fr" },
    body,
    ...more,
  });
const file = pasted(["Ville", "Signature"], ["Gênes", "2019"]);

describe("a file sent to be read", () => {
  it("is kept as a reading with the settings of its address, and nothing is imported", async () => {
    const { status, json } = await send(file, {
      query: { fileName: "accords.csv", settings: '{"kind":"twinning"}' },
    });
    expect(status).toBe(201);
    const read = await call("GET", `${address}/{id}`, {
      path: { organisation: city.organisation.slug, id: String(json.id) },
      token,
    });
    expect(read.json).toMatchObject({
      fileName: "accords.csv",
      status: "read",
      settings: { kind: "twinning" },
      writes: { new: 1 },
    });
    expect(await holdings(db, city)).toMatchObject({ agreements: 0 });
  });

  it("is refused with a sentence when it is none that can be read", async () => {
    const { status, json } = await send(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    expect(status).toBe(422);
    expect(json).toMatchObject({
      code: "invalid",
      errors: [{ field: "file", detail: expect.stringMatching(/\.xls.*\.xlsx/) }],
    });
  });

  it("is refused whole beyond 10 MB, whatever length it claims, and never cut", async () => {
    const heavy = new Uint8Array(maxUploadBytes + 1).fill(65);
    expect(await send(heavy)).toMatchObject({ status: 413 });
    expect(await send(heavy, { headers: { "content-length": "10" } })).toMatchObject({ status: 413 });
    const kept = await asOwner(db, "select file_name from import where organisation_id = $1", [
      city.organisation.id,
    ]);
    expect(kept.length).toBe(1);
  });

  it("is refused to a viewer, to a stranger, and to another site's page", async () => {
    const viewer = await makePerson(db, { organisation: city.organisation, role: "viewer" });
    expect(await send(file, { token: await mintToken(db, city.organisation, viewer) })).toMatchObject({
      status: 403,
    });
    // Before a byte is read: what is too heavy would be told so.
    const heavy = new Uint8Array(maxUploadBytes + 1).fill(65);
    expect(await send(heavy, { token: await mintToken(db, city.organisation, viewer) })).toMatchObject({
      status: 403,
    });
    expect(await send(file, { token: "mrd_unknown" })).toMatchObject({ status: 401 });
    const elsewhere = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect(await send(file, { token: null, headers: elsewhere })).toMatchObject({ status: 403 });
  });
});
