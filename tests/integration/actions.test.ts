import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signInAction } from "@/features/accounts/actions.ts";
import { approveMeasurementsAction, returnMeasurementAction } from "@/features/measurements/actions.ts";
import { recordMeasurement } from "@/features/measurements/commands/record-measurement.ts";
import * as missionActions from "@/features/missions/actions.ts";
import { createMission } from "@/features/missions/commands/create-mission.ts";
import { askApproval } from "@/features/missions/commands/decide-mission.ts";
import { getMission } from "@/features/missions/queries.ts";
import type { FormState } from "@/lib/form-state.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { authSecret, sessionCookieName } from "@/server/session.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeDepartment, makePerson, makeSession, standingOf, type TestPerson } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

// The framework's own store of a request, which only a running server fills.
const request = vi.hoisted(() => ({ cookie: "", headers: {} as Record<string, string> }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === sessionCookieName() && request.cookie ? { value: request.cookie } : undefined,
  }),
  headers: async () => new Headers(request.headers),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("react", async (real) => ({ ...(await real<object>()), cache: (work: unknown) => work }));

let db: TestDatabase;
let here: ScoredCity;
let people: Record<string, TestPerson>;

const idle: FormState<never> = { status: "idle", values: {}, fieldErrors: {} };
const ours = { host: "localhost:3000", origin: "http://localhost:3000", "x-locale": "fr" };

async function as(person: TestPerson): Promise<void> {
  const sid = await makeSession(db, person);
  request.cookie = await encode({ token: { sid }, secret: authSecret() });
}
const form = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
};

beforeAll(async () => {
  db = await testDatabase();
  here = await makeScoredCity(db, { stage: 2 });
  const { organisation } = here;
  const departmentId = await makeDepartment(db, organisation, "Culture");
  people = {
    contributor: await makePerson(db, { organisation, role: "contributor", departmentId }),
    editor: await makePerson(db, { organisation, role: "editor" }),
    viewer: await makePerson(db, { organisation, role: "viewer" }),
    stranger: await makePerson(db),
  };
});
beforeEach(() => {
  Object.assign(request, { cookie: "", headers: ours });
});
afterAll(async () => {
  await here.owner.end();
  await closeDatabase();
});

describe("an action called with something that is no form", () => {
  it.each([undefined, null, "text", 7, [], { get: "x" }, new Map()])(
    "%j is answered as an empty form is",
    async (sent) => {
      const answer = await signInAction(idle, sent as unknown as FormData);
      expect(answer).toMatchObject({ status: "refused", problem: { code: "invalid" } });
      expect(Object.keys(answer.fieldErrors)).toEqual(expect.arrayContaining(["email", "password"]));
    },
  );

  it("finds no organisation where something else stands for its word", async () => {
    await as(people.editor as TestPerson);
    for (const word of [{}, [here.organisation.slug, "x"], null, 3, { toString: () => "x" }])
      expect(await approveMeasurementsAction(word as string, idle, form({}))).toMatchObject({
        problem: { code: "not-found" },
      });
  });
});

describe("an approval by form", () => {
  it("is refused to whoever may not give it, also when an approver's own form is sent again", async () => {
    const { organisation, admin } = here;
    const contributor = await standingOf(db, people.contributor as TestPerson, organisation);
    const { reference } = await run(createMission, contributor, {
      where: "place:CH:46.2:6.14:Genève",
      startsOn: "2025-03-01",
      endsOn: "2025-03-05",
      justification: "Signer",
    });
    await run(askApproval, contributor, { reference, version: 1 });
    const measured = { indicator: "I01", period: "2025", value: "75", source: "Direction" };
    await run(recordMeasurement, contributor, measured);
    const before = await here.derived("missions");
    for (const [who, code] of [
      ["contributor", "forbidden"],
      ["editor", "forbidden"],
      ["viewer", "forbidden"],
      ["stranger", "not-found"],
    ] as const) {
      await as(people[who] as TestPerson);
      const mission = form({ reference, version: "2", reason: "Oui" });
      const point = form({ indicator: "I01", period: "2025", version: "1", reason: "Oui" });
      for (const answer of [
        await missionActions.approveMissionAction(organisation.slug, idle, mission),
        await missionActions.returnMissionAction(organisation.slug, idle, mission),
        await missionActions.refuseMissionAction(organisation.slug, idle, mission),
        await approveMeasurementsAction(organisation.slug, idle, point),
        await returnMeasurementAction(organisation.slug, idle, point),
      ])
        expect({ who, status: answer.status, code: answer.problem?.code }).toEqual({
          who,
          status: "refused",
          code,
        });
    }
    expect(await run(getMission, admin, { reference })).toMatchObject({ approval: "awaiting", version: 2 });
    expect(await here.derived("missions")).toEqual(before);
  });

  it("is refused to an approver's browser where another site sends the form", async () => {
    await as(await makePerson(db, { organisation: here.organisation, role: "editor", approver: true }));
    const point = form({ indicator: "I01", period: "2025", version: "1" });
    for (const headers of [
      { ...ours, origin: "https://evil.example" },
      { ...ours, origin: "null" },
      { ...ours, "sec-fetch-site": "same-site" },
      { host: ours.host },
    ]) {
      request.headers = headers as Record<string, string>;
      const answer = await approveMeasurementsAction(here.organisation.slug, idle, point);
      expect(answer).toMatchObject({ status: "refused", problem: { code: "forbidden" } });
    }
  });
});
