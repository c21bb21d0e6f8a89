import { beforeAll, describe, expect, it } from "vitest";
import type { Permission } from "@/access/permissions.ts";
import { getToday } from "@/features/records/queries/get-today.ts";
import { getBrief } from "@/features/scorecards/queries/get-brief.ts";
import { getWhy } from "@/features/scorecards/queries/get-why.ts";
import { nextAddress } from "@/server/action.ts";
import { findStanding } from "@/server/actor.ts";
import { run } from "@/server/run.ts";
import { tokenHash } from "@/server/session.ts";
import { call, mintToken } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import { makeScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

describe("where a form goes after saving", () => {
  it("is a path of ours, filled from the answer", () => {
    expect(nextAddress("/fr/c/valmer/agreements/{reference}", { reference: "AGR-2026-0001" })).toBe(
      "/fr/c/valmer/agreements/AGR-2026-0001",
    );
    expect(nextAddress("/{locale}", { locale: "pt" })).toBe("/pt");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/{nothing}/evil.example",
    "/\t/evil.example",
    "/{a}\\evil.example",
  ])("is never another site: %j", (asked) => {
    expect(nextAddress(asked, {})).toBeNull();
  });
});

describe("an address that no database can hold", () => {
  it("is nobody's, as one that does not exist", async () => {
    const city = await makeOrganisation(db, {});
    const token = await mintToken(db, city, await makePerson(db, { organisation: city }));
    for (const organisation of ["nowhere", `${city.slug}\0`]) {
      const answer = await call("GET", "/{organisation}/agreements", { path: { organisation }, token });
      expect(answer.status).toBe(404);
    }
  });
});

describe("a token made for some nouns", () => {
  it("is not told the names of other records on the way: today, the brief, what a score is made of", async () => {
    const city = await makeScoredCity(db);
    await city.add("mission", { title: "Visite secrète", approval: "awaiting", starts_on: "2026-11-30" });
    await city.add("agreement", { title: "Accord secret", signed_on: "2024-02-01", starts_on: "2024-02-01" });
    await city.refresh("agreements", "missions");
    const person = await makePerson(db, { organisation: city.organisation });
    const bearer = async (...permissions: Permission[]) => {
      const token = await mintToken(db, city.organisation, person, { permissions });
      return findStanding({ via: "token", tokenHash: tokenHash(token) }, city.organisation.slug);
    };
    const why = { period: "2024", indicator: "P05" };
    const told = JSON.stringify([
      await run(getToday, city.admin, {}),
      await run(getBrief, city.admin, {}),
      await run(getWhy, city.admin, why),
    ]);
    expect(told).toMatch(/Visite secrète.*Accord secret/);

    const agreements = await bearer("agreement:read");
    expect((await refusalOf(run(getToday, agreements, {}))).code).toBe("forbidden");
    const scores = await bearer("scorecard:read");
    expect(JSON.stringify(await run(getBrief, scores, {}))).not.toMatch(/secr/);
    expect((await refusalOf(run(getWhy, scores, why))).code).toBe("forbidden");
  });
});

describe("guessing at tokens", () => {
  it("ends after a while for the address that guesses, never for a known token beside it", async () => {
    const city = await makeOrganisation(db, {});
    const known = await mintToken(db, city, await makePerson(db, { organisation: city }));
    const headers = { "x-forwarded-for": "203.0.113.77" };
    const ask = (token: string, from = headers) =>
      call("GET", "/{organisation}/departments", { path: { organisation: city.slug }, token, headers: from });
    expect((await ask(known)).status).toBe(200);
    const answers: number[] = [];
    for (let guess = 0; guess < 70; guess++) answers.push((await ask(`mrd_${guess}`)).status);
    expect(answers.slice(0, 60)).toEqual(answers.slice(0, 60).map(() => 401));
    expect(answers.slice(61)).toEqual(answers.slice(61).map(() => 429));
    expect((await ask(known)).status).toBe(200);
    expect((await ask("mrd_other", { "x-forwarded-for": "203.0.113.78" })).status).toBe(401);
  });
});
