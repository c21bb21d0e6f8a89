import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { call, mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson } from "../support/people.ts";

type Line = { message: string; [fact: string]: unknown };

let db: TestDatabase;
let lines: Line[];

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(() => {
  lines = [];
  vi.stubEnv("LOG_LEVEL", "info");
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(JSON.parse(String(text)) as Line);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Somebody of a city with a token, and the way to ask the API by it. */
async function somebody(role: "viewer" | "admin" = "viewer") {
  const organisation = await makeOrganisation(db);
  const person = await makePerson(db, {
    organisation,
    role,
    email: `leonor-${organisation.slug}@example.org`,
  });
  const token = await mintToken(db, organisation, person);
  const path = { organisation: organisation.slug };
  return { organisation, person, token, path };
}

describe("the log", () => {
  it("tells who tried what they may not, by ids and not by name or address", async () => {
    const { organisation, person, token, path } = await somebody();
    const body = { name: "Bologna", kind: "city", countryCode: "IT" };
    expect((await call("POST", "/{organisation}/partners", { path, token, body })).status).toBe(403);
    expect(lines).toMatchObject([
      {
        level: "warn",
        message: "a permission was refused",
        person: person.id,
        via: "token",
        organisation: organisation.id,
        role: "viewer",
        permission: "partner:create",
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/leonor|Personne|Bologna/);
  });

  it("tells who asked for an organisation that is not theirs, and not what they called it", async () => {
    const { person, token } = await somebody();
    const { organisation: other } = await somebody();
    const path = { organisation: other.slug };
    expect((await call("GET", "/{organisation}/partners", { path, token })).status).toBe(404);
    expect(lines).toMatchObject([
      { message: "an organisation was asked for by nobody of it", person: person.id },
    ]);
    expect(JSON.stringify(lines)).not.toContain(other.slug);
  });

  it("tells once that an address guesses at tokens, and that a caller asks too often", async () => {
    const { token, path } = await somebody("admin");
    const headers = { "x-forwarded-for": "203.0.113.99" };
    for (let guess = 0; guess < 64; guess++)
      await call("GET", "/{organisation}/partners", { path, token: `mrd_${guess}`, headers });
    expect(lines).toMatchObject([{ message: "a limit was reached", limit: "api-stranger" }]);
    lines = [];
    const asked = () => call("GET", "/{organisation}/departments", { path, token });
    const statuses: number[] = [];
    for (let n = 0; n < 1_204; n++) statuses.push((await asked()).status);
    expect(statuses.slice(1_199)).toEqual([200, 429, 429, 429, 429]);
    expect(lines).toMatchObject([{ message: "a limit was reached", limit: "api-caller" }]);
    expect(JSON.stringify(lines)).not.toContain("203.0.113.99");
  });

  it("tells of a write that another site made a browser send", async () => {
    const { path } = await somebody("admin");
    const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const body = { name: "Bologna" };
    expect((await call("POST", "/{organisation}/partners", { path, headers, body })).status).toBe(403);
    expect(lines).toMatchObject([{ message: "a write from another site was refused", site: "cross-site" }]);
  });
});
