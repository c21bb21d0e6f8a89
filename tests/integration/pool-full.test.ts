import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { findStanding, type Standing } from "@/server/actor.ts";
import { closeDatabase, unsafePool } from "@/server/database.ts";
import { query } from "@/server/operation.ts";
import { run } from "@/server/run.ts";
import { call, mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  makeOrganisation,
  makePerson,
  standingOf,
  type TestOrganisation,
  type TestPerson,
} from "../support/people.ts";

let db: TestDatabase;
let city: TestOrganisation;
let person: TestPerson;
let admin: Standing;

const look = query(
  { permission: "partner:read", input: z.object({}), output: z.unknown() },
  ({ tx }) => tx.$queryRaw`select count(*) from partner`,
);

beforeAll(async () => {
  db = await testDatabase();
  Object.assign(process.env, { APP_POOL_SIZE: "1", SIGNIN_POOL_SIZE: "1" });
  city = await makeOrganisation(db);
  person = await makePerson(db, { organisation: city });
  admin = await standingOf(db, person, city);
});
afterAll(closeDatabase);

/** Runs work while somebody else has the only connection of a door. */
async function whileTaken<T>(door: "app" | "signin", work: () => Promise<T>): Promise<T> {
  const taken = await unsafePool(door).connect();
  try {
    return await work();
  } finally {
    taken.release();
  }
}

describe("a request that finds no free connection within five seconds", () => {
  it("is told to come back, inside an organisation", async () => {
    const error = await whileTaken("app", () => run(look, admin, {}).catch((thrown: unknown) => thrown));
    expect(error).toMatchObject({ code: "unavailable", retryAfterSeconds: 2 });
    expect(await run(look, admin, {})).toHaveLength(1);
  });

  it("is told to come back, before it is known who asks", async () => {
    const ask = () => findStanding({ via: "command-line", email: person.email }, city.slug);
    const error = await whileTaken("signin", () => ask().catch((thrown: unknown) => thrown));
    expect(error).toMatchObject({ code: "unavailable", retryAfterSeconds: 2 });
    expect((await ask()).actor?.userId).toBe(person.id);
  });

  it("is answered 503 with Retry-After by the API", async () => {
    const token = await mintToken(db, city, person);
    const path = { organisation: city.slug };
    const answer = await whileTaken("signin", () => call("GET", "/{organisation}/partners", { path, token }));
    expect({ status: answer.status, retryAfter: answer.headers.get("retry-after") }).toEqual({
      status: 503,
      retryAfter: "2",
    });
  });
});
