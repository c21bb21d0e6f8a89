import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { listHistory } from "@/features/audit-entries/queries.ts";
import { archiveEvent, restoreEvent } from "@/features/events/commands/archive-event.ts";
import { createEvent } from "@/features/events/commands/create-event.ts";
import { editEvent } from "@/features/events/commands/edit-event.ts";
import { recordIntervention, removeIntervention } from "@/features/events/commands/record-intervention.ts";
import { getEvent, listEventNetworks, listEvents } from "@/features/events/queries.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { asOwner } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let here: ScoredCity;
let elsewhere: ScoredCity;

beforeAll(async () => {
  db = await testDatabase();
  here = await makeScoredCity(db);
  elsewhere = await makeScoredCity(db, { adopted: false });
});
afterAll(async () => {
  await here.owner.end();
  await elsewhere.owner.end();
  await closeDatabase();
});

const fair = {
  title: "Foire portuaire",
  role: "hosted",
  kind: "fair",
  startsOn: "2025-05-01",
  countriesCount: "3",
};
const count = async (metric: string) => (await here.derived(metric))["2025"]?.[0] ?? 0;

describe("an event hosted", () => {
  it("enters the score with its third country and leaves it when it is archived", async () => {
    const { reference } = await run(createEvent, here.admin, { ...fair, where: "place:FR:48.4:-4.48:Brest" });
    expect(reference).toMatch(/^EVT-2025-\d{4}$/);
    expect(await run(getEvent, here.admin, { reference })).toMatchObject({
      place: "Brest",
      countryCode: "FR",
    });
    expect(await count("events.hosted")).toBe(1);
    await run(editEvent, here.admin, { ...fair, countriesCount: "2", reference, version: 1 });
    expect(await count("events.hosted")).toBe(0);
    await run(editEvent, here.admin, { ...fair, reference, version: 2 });
    await run(archiveEvent, here.admin, { reference, version: 3 });
    expect(await count("events.hosted")).toBe(0);
    await run(restoreEvent, here.admin, { reference, version: 4 });
    expect(await count("events.hosted")).toBe(1);
  });
});

describe("an intervention", () => {
  const speech = { kind: "speech", title: "Discours d’Éthiopie", speaker: "Zoé Personnelle" };

  it("counts in the score, is found by its words, and hides who spoke in the log", async () => {
    const before = await count("events.contributions");
    const { reference } = await run(createEvent, here.admin, { ...fair, role: "attended", title: "Sommet" });
    await run(recordIntervention, here.admin, { reference, version: 1, ...speech });
    expect(await count("events.contributions")).toBe(before + 1);
    expect((await run(listEvents, here.admin, { search: "ethiopie" })).rows).toMatchObject([
      { reference, interventions: 1 },
    ]);
    expect((await run(listEvents, here.admin, { search: "personnelle" })).total).toBe(0);
    const [entry] = await run(listHistory, here.admin, { reference });
    expect(entry).toMatchObject({ type: "intervention.recorded", personal: ["speaker"] });
    const contents = await asOwner<{ content: string }>(
      db,
      "select content from audit_entry where subject_reference = $1",
      [reference],
    );
    expect(contents.map(({ content }) => content).join()).not.toContain("Zoé");
  });

  it("is corrected and removed only by who has seen the event as it is", async () => {
    const { reference } = await run(createEvent, here.admin, { ...fair, title: "Congrès" });
    await run(recordIntervention, here.admin, { reference, version: 1, ...speech });
    const [said] = (await run(getEvent, here.admin, { reference })).interventions;
    const id = said?.id;
    const late = run(recordIntervention, here.admin, {
      reference,
      version: 1,
      id,
      ...speech,
      title: "Autre",
    });
    expect((await refusalOf(late)).code).toBe("stale");
    await run(recordIntervention, here.admin, { reference, version: 2, id, ...speech, title: "Autre" });
    await run(removeIntervention, here.admin, { reference, version: 3, id });
    expect((await run(getEvent, here.admin, { reference })).interventions).toEqual([]);
    expect((await run(listEvents, here.admin, { search: "autre" })).total).toBe(0);
  });
});

describe("an event's links", () => {
  it("name the network and the agreements it serves, of this city and no other", async () => {
    const membership = await here.add("network_membership", { name: "Mercociudades" });
    const foreign = await elsewhere.add("network_membership", { name: "Secrète" });
    expect(await run(listEventNetworks, here.admin, {})).toMatchObject([
      { value: membership, label: "Mercociudades" },
    ]);
    const agreement = await run(createAgreement, here.admin, {
      partnerName: "Quito",
      kind: "twinning",
      signedOn: "2010",
    });
    const linked = { ...fair, networkMembershipId: membership, agreements: [agreement.id] };
    const { reference } = await run(createEvent, here.admin, linked);
    expect(await run(getEvent, here.admin, { reference })).toMatchObject({
      network: { name: "Mercociudades" },
      agreements: [{ reference: agreement.reference }],
    });
    const unknown = "01900000-0000-7000-8000-000000000000";
    const withNetwork = (networkMembershipId: string) =>
      run(createEvent, here.admin, { ...fair, networkMembershipId });
    expect(await refusalOf(withNetwork(foreign))).toEqual(await refusalOf(withNetwork(unknown)));
  });
});

describe("the list of events", () => {
  it("counts what the filters leave", async () => {
    const year = { startsOn: "2019-02", kind: "congress", title: "Assemblée" };
    await run(createEvent, here.admin, {
      ...year,
      role: "hosted",
      participantsCount: "1 200",
      place: "Lomé",
      countryCode: "TG",
    });
    await run(createEvent, here.admin, { ...year, role: "attended", participantsCount: "80" });
    const page = await run(listEvents, here.admin, { year: "2019", size: 1 });
    expect(page.total).toBe(2);
    expect(page.totals).toEqual({ hosted: 1, attended: 1, interventions: 0, participants: 1_200 });
    expect(page.years).toContain("2019");
    expect((await run(listEvents, here.admin, { country: "TG" })).total).toBe(1);
  });
});
