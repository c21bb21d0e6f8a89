import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { listHistory } from "@/features/audit-entries/queries.ts";
import { createPartner } from "@/features/partners/commands.ts";
import { archiveProject, restoreProject } from "@/features/projects/commands/archive-project.ts";
import { createProject } from "@/features/projects/commands/create-project.ts";
import { editProject } from "@/features/projects/commands/edit-project.ts";
import { getProject } from "@/features/projects/queries/get-project.ts";
import { listProjects } from "@/features/projects/queries/list-projects.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeDepartment, makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let city: ScoredCity;
let admin: Standing;

beforeAll(async () => {
  db = await testDatabase();
  city = await makeScoredCity(db);
  admin = city.admin;
});
afterAll(async () => {
  await city.owner.end();
  await closeDatabase();
});

const actor = (name: string) => run(createPartner, admin, { name, kind: "university", scope: "local" });

describe("a project logged with partners, an agreement and beneficiaries", () => {
  it("is shown whole, each partner in its role, a new name added as a partner", async () => {
    const university = await actor("Universidad del Puerto");
    const pact = await run(createAgreement, admin, { partnerName: "Sarh", kind: "twinning" });
    const { reference } = await run(createProject, admin, {
      title: "Eau potable",
      startsOn: "2025-03",
      partners: [
        { partner: university.id, role: "lead" },
        { partner: university.id, role: "implementer" },
        { partnerName: "Sarh", role: "beneficiary" },
        { partnerName: "Fonds des eaux", role: "funder" },
      ],
      agreements: [pact.id],
      beneficiaries: [
        { year: 2025, people: "1 200", source: "registre" },
        { year: 2026, people: 300 },
      ],
      budgetAmount: "12 500,50",
      budgetCurrency: "EUR",
    });
    expect(reference).toMatch(/^PRJ-2025-\d{4}$/);
    const shown = await run(getProject, admin, { reference });
    expect(shown.partners.map(({ name, role }) => [name, role])).toEqual([
      ["Universidad del Puerto", "lead"],
      ["Universidad del Puerto", "implementer"],
      ["Fonds des eaux", "funder"],
      ["Sarh", "beneficiary"],
    ]);
    expect(shown.agreements.map(({ id }) => id)).toEqual([pact.id]);
    expect(shown.beneficiaries).toEqual([
      { year: 2026, people: 300, source: "" },
      { year: 2025, people: 1200, source: "registre" },
    ]);
    expect(shown.budgetAmount).toBe("12500.50");
  });

  it("takes a new name for an actor of the territory where its line says so", async () => {
    const made = await run(createProject, admin, {
      title: "Jardin",
      partners: [
        { partnerName: "Amis du port", role: "lead", local: "on" },
        { partnerName: "Fondation lointaine", role: "funder" },
      ],
    });
    const { partners } = await run(getProject, admin, made);
    expect(partners.map(({ name, scope, kind }) => [name, scope, kind])).toEqual([
      ["Amis du port", "local", "other"],
      ["Fondation lointaine", "foreign", "other"],
    ]);
  });

  it("counts in the scores at once, and leaves them while it is archived", async () => {
    const year = "2025";
    const share = async () => (await city.derived("projects.territorial_actor_share"))[year];
    const people = async () => (await city.derived("projects.beneficiaries"))[year]?.[0];
    const before = (await people()) ?? 0;
    const [, counted = 0] = (await share()) ?? [];
    const university = await actor("Instituto del Agua");
    const made = await run(createProject, admin, {
      title: "Compost",
      startsOn: "2025",
      partners: [{ partner: university.id, role: "implementer" }],
      beneficiaries: [{ year: 2025, people: 40 }],
    });
    expect(await people()).toBe(before + 40);
    expect((await share())?.[1]).toBe((counted ?? 0) + 1);
    const away = await run(archiveProject, admin, made);
    expect(await people()).toBe(before);
    await run(restoreProject, admin, away);
    expect(await people()).toBe(before + 40);
  });
});

describe("a project changed", () => {
  it("says in its history which lists changed, from what to what", async () => {
    const made = await run(createProject, admin, {
      title: "Ferme",
      beneficiaries: [{ year: 2025, people: 10 }],
      partners: [{ partnerName: "Lycée agricole", role: "lead" }],
    });
    const same = {
      title: "Ferme",
      phase: "implementation",
      partners: [{ partnerName: "lycee agricole", role: "lead" }],
    };
    const kept = await run(editProject, admin, {
      ...made,
      ...same,
      beneficiaries: [{ year: 2025, people: 10 }],
    });
    expect(kept.version).toBe(1);
    await run(editProject, admin, { ...made, ...same, beneficiaries: [{ year: 2026, people: 12 }] });
    const [entry] = await run(listHistory, admin, { reference: made.reference });
    expect(entry?.changes).toEqual({ beneficiaries: ["2025: 10", "2026: 12"] });
  });

  it("is refused with what moved when somebody else wrote first", async () => {
    const made = await run(createProject, admin, { title: "Port" });
    await run(editProject, admin, { ...made, title: "Port vert" });
    await expect(run(editProject, admin, { ...made, title: "Port bleu" })).rejects.toMatchObject({
      code: "stale",
      staleFields: expect.arrayContaining([{ field: "title", theirs: "Port vert" }]),
    });
  });
});

describe("the list of projects", () => {
  it("finds those with an actor of the territory in a role, and those with none", async () => {
    const alone = await makeScoredCity(db);
    const chamber = await run(createPartner, alone.admin, {
      name: "Cámara",
      kind: "chamber",
      scope: "local",
    });
    const hall = await run(createPartner, alone.admin, {
      name: "Ayuntamiento",
      kind: "city",
      scope: "local",
    });
    const log = (title: string, partner: string, role: string) =>
      run(createProject, alone.admin, { title, partners: [{ partner, role }] });
    await log("con cámara", chamber.id, "funder");
    await log("con alcaldía", hall.id, "lead");
    const titles = async (localRole: string) =>
      (await run(listProjects, alone.admin, { localRole })).rows.map(({ title }) => title);
    expect(await titles("funder")).toEqual(["con cámara"]);
    expect(await titles("lead")).toEqual([]);
    expect(await titles("none")).toEqual(["con alcaldía"]);
    await alone.owner.end();
  });

  it("totals what is under way, the residents reached, and budgets in each currency apart", async () => {
    const alone = await makeScoredCity(db);
    const log = (fields: object) => run(createProject, alone.admin, { title: "x", ...fields });
    await log({ budgetAmount: "10.50", budgetCurrency: "EUR", beneficiaries: [{ year: 2025, people: 5 }] });
    await log({ budgetAmount: "0.25", budgetCurrency: "EUR", endsOn: "2019" });
    await log({ budgetAmount: "7", budgetCurrency: "USD", phase: "design" });
    const { totals, total } = await run(listProjects, alone.admin, { size: 1 });
    expect(total).toBe(3);
    expect(totals).toEqual({
      active: 1,
      beneficiaries: 5,
      budgets: [
        { currency: "EUR", amount: "10.75" },
        { currency: "USD", amount: "7.00" },
      ],
    });
    await alone.owner.end();
  });

  it("goes on from a cursor without a row twice or lost", async () => {
    const alone = await makeScoredCity(db);
    for (const startsOn of ["2024", "2024-05", "", "2025-01-02", "2024"])
      await run(createProject, alone.admin, { title: `T ${startsOn}`, startsOn });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await run(listProjects, alone.admin, { size: 2, cursor });
      seen.push(...page.rows.map(({ reference }) => reference));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    await alone.owner.end();
  });
});

describe("a project of another city", () => {
  it("answers like one that does not exist, and its partners cannot be linked", async () => {
    const made = await run(createProject, admin, { title: "Secret" });
    const other = await makeOrganisation(db);
    const stranger = await standingOf(db, await makePerson(db, { organisation: other }), other);
    await expect(run(getProject, stranger, made)).rejects.toMatchObject({ code: "not-found" });
    const theirs = await actor("Suya");
    await expect(
      run(createProject, stranger, { title: "x", partners: [{ partner: theirs.id, role: "lead" }] }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a contributor", () => {
  it("logs in the own department and changes no other's project", async () => {
    const water = await makeDepartment(db, city.organisation, "Eau");
    const person = await makePerson(db, {
      organisation: city.organisation,
      role: "contributor",
      departmentId: water,
    });
    const contributor = await standingOf(db, person, city.organisation);
    const own = await run(createProject, contributor, { title: "Puits" });
    expect((await run(getProject, admin, own)).departmentId).toBe(water);
    const others = await run(createProject, admin, { title: "Ailleurs" });
    await expect(run(editProject, contributor, { ...others, title: "Ici" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
