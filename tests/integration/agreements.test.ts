import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveAgreement, restoreAgreement } from "@/features/agreements/commands/archive-agreement.ts";
import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { editAgreement } from "@/features/agreements/commands/edit-agreement.ts";
import { getAgreement, listAgreements, suggestAgreements } from "@/features/agreements/queries.ts";
import { listPartners } from "@/features/partners/queries/list-partners.ts";
import { createProject } from "@/features/projects/commands/create-project.ts";
import { Refusal } from "@/lib/errors.ts";
import type { Standing } from "@/server/actor.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import {
  makeDepartment,
  makeOrganisation,
  makePerson,
  standingOf,
  type TestOrganisation,
} from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

let db: TestDatabase;
let organisation: TestOrganisation;
let admin: Standing;

async function city(): Promise<{ organisation: TestOrganisation; admin: Standing }> {
  const made = await makeOrganisation(db);
  return {
    organisation: made,
    admin: await standingOf(db, await makePerson(db, { organisation: made }), made),
  };
}

beforeAll(async () => {
  db = await testDatabase();
  ({ organisation, admin } = await city());
});
afterAll(async () => {
  await closeDatabase();
});

const twinning = { kind: "twinning", signedOn: "2018-07-05" };

describe("an agreement logged with a partner nobody knew", () => {
  it("adds the partner once and finds it again however it is written", async () => {
    const first = await run(createAgreement, admin, { ...twinning, partnerName: "São Paulo" });
    expect(first.reference).toMatch(/^AGR-2018-\d{4}$/);
    await run(createAgreement, admin, { ...twinning, kind: "charter", partnerName: "SAO PAULO" });
    expect((await run(listPartners, admin, { search: "sao" })).rows).toMatchObject([
      { name: "São Paulo", agreements: 2 },
    ]);
    expect(await run(getAgreement, admin, { reference: first.reference })).toMatchObject({
      title: `Jumelage ${organisation.name} – São Paulo`,
      partners: [{ name: "São Paulo" }],
    });
  });

  it("needs a partner and a kind, and says both", async () => {
    const { code, rules } = await refusalOf(run(createAgreement, admin, {}));
    expect(code).toBe("invalid");
    expect(rules).toContain("kind:required");
  });
});

describe("an agreement that two people change", () => {
  it("tells the second one what moved, and the version to write on", async () => {
    const { reference } = await run(createAgreement, admin, { ...twinning, partnerName: "Quito" });
    const { partners } = await run(getAgreement, admin, { reference });
    const edit = (version: number, change: object) =>
      run(editAgreement, admin, {
        ...twinning,
        partners: partners.map(({ id }) => id),
        reference,
        version,
        ...change,
      });
    await edit(1, { title: "Premier" });
    const lost = await edit(1, { title: "Second" }).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(Refusal);
    expect(lost).toMatchObject({
      code: "stale",
      staleFields: [
        { field: "title", theirs: "Premier" },
        { field: "version", theirs: 2 },
      ],
    });
    expect(await edit(2, { title: "Second" })).toMatchObject({ version: 3 });
  });

  it("loses none of fifty writers: one writes, the others are told", async () => {
    const { reference } = await run(createAgreement, admin, { ...twinning, partnerName: "Lomé" });
    const { partners } = await run(getAgreement, admin, { reference });
    const known = partners.map(({ id }) => id);
    // Each adds its mark to what it saw, and tries again with what it was told when somebody was faster.
    const add = async (mark: string): Promise<void> => {
      for (let tries = 0; tries < 20; tries += 1) {
        const { notes, version } = await run(getAgreement, admin, { reference });
        const wanted = { ...twinning, partners: known, reference, version, notes: `${notes ?? ""}${mark}` };
        const lost = await run(editAgreement, admin, wanted).then(
          () => null,
          (error: unknown) => error,
        );
        if (lost === null) return;
        expect(lost).toMatchObject({ code: "stale" });
      }
    };
    const together = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        run(editAgreement, admin, {
          ...twinning,
          partners: known,
          reference,
          version: 1,
          notes: `écrit ${index}`,
        }),
      ),
    );
    expect(together.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of together)
      if (one.status === "rejected") {
        const { code, staleFields } = one.reason as Refusal;
        expect(["stale", "unavailable"]).toContain(code);
        if (code === "stale") expect(staleFields.map(({ field }) => field)).toContain("notes");
      }
    const before = (await run(getAgreement, admin, { reference })).version;
    await Promise.all(["·a", "·b", "·c", "·d"].map(add));
    const after = await run(getAgreement, admin, { reference });
    expect(after.version).toBe(before + 4);
    for (const mark of ["·a", "·b", "·c", "·d"]) expect(after.notes).toContain(mark);
  });

  it("keeps every partner it has", async () => {
    const { reference } = await run(createAgreement, admin, {
      ...twinning,
      partners: ["place:FR:48.4:-4.48:Brest", "place:CN:36.06:120.38:Qingdao"],
    });
    const { partners } = await run(getAgreement, admin, { reference });
    expect(partners.map(({ name }) => name)).toEqual(["Brest", "Qingdao"]);
    const ids = partners.map(({ id }) => id);
    await run(editAgreement, admin, {
      ...twinning,
      partners: ids,
      partnerName: "Veracruz",
      reference,
      version: 1,
    });
    expect((await run(getAgreement, admin, { reference })).partners.map(({ name }) => name)).toEqual([
      "Brest",
      "Qingdao",
      "Veracruz",
    ]);
  });
});

describe("an archived agreement", () => {
  it("leaves the list, stays readable and comes back whole", async () => {
    const { reference } = await run(createAgreement, admin, { ...twinning, partnerName: "Nanterre" });
    const there = async (archived: string) =>
      (await run(listAgreements, admin, { search: "nanterre", archived })).total;
    expect(await run(archiveAgreement, admin, { reference, version: 1 })).toMatchObject({ version: 2 });
    expect([await there("no"), await there("yes"), await there("all")]).toEqual([0, 1, 1]);
    expect((await run(suggestAgreements, admin, { q: "nanterre" })).length).toBe(0);
    expect(await run(archiveAgreement, admin, { reference, version: 1 })).toMatchObject({ version: 2 });
    expect((await refusalOf(run(restoreAgreement, admin, { reference, version: 1 }))).code).toBe("stale");
    await run(restoreAgreement, admin, { reference, version: 2 });
    expect([await there("no"), await there("yes")]).toEqual([1, 0]);
  });
});

describe("the list of agreements", () => {
  it("is found without accents, by partner, title or reference, and suggested so", async () => {
    const { reference, id } = await run(createAgreement, admin, {
      ...twinning,
      partnerName: "Córdoba",
      title: "Eau et forêts",
    });
    for (const search of ["cordoba", "CÓRDOBA", "foret", reference.toLowerCase()])
      expect((await run(listAgreements, admin, { search })).rows.map((row) => row.reference)).toContain(
        reference,
      );
    expect((await run(suggestAgreements, admin, { q: "forets cordoba" }))[0]).toMatchObject({
      value: id,
      label: "Eau et forêts",
    });
  });

  it("is filtered by the countries and departments that its agreements have, and by no other", async () => {
    const { admin, organisation } = await city();
    const port = await makeDepartment(db, organisation, "Port");
    await makeDepartment(db, organisation, "Sans accord");
    expect(await run(listAgreements, admin, {})).toMatchObject({ countries: [], departments: [] });
    const brest = "place:FR:48.4:-4.48:Brest";
    await run(createAgreement, admin, { kind: "twinning", partners: [brest], departmentId: port });
    await run(createAgreement, admin, { kind: "twinning", partners: ["place:CN:36.06:120.38:Qingdao"] });
    const all = await run(listAgreements, admin, {});
    expect(all).toMatchObject({ total: 2, departments: [{ id: port, name: "Port" }] });
    expect(all.countries.sort()).toEqual(["CN", "FR"]);
    for (const filter of [{ department: port }, { country: "FR" }])
      expect((await run(listAgreements, admin, filter)).rows.map(({ partners }) => partners)).toEqual([
        "Brest",
      ]);
  });

  it("counts what the filters leave, whatever page is shown, and gives each row to a cursor once", async () => {
    const there = await city();
    for (let index = 0; index < 23; index += 1)
      await run(createAgreement, there.admin, {
        kind: index % 2 ? "twinning" : "charter",
        status: index % 4 ? "in-force" : "draft",
        signedOn: index % 5 ? "2018" : "",
        partners: [index % 3 ? "place:FR:48.4:-4.48:Brest" : "place:CN:36.06:120.38:Qingdao"],
      });
    const charters = await run(listAgreements, there.admin, { kind: "charter", size: 2, page: 3 });
    expect(charters.rows).toHaveLength(2);
    expect(charters.total).toBe(12);
    expect(charters.totals).toEqual({ inForce: 6, partners: 2, countries: 2 });
    for (const sort of ["-signed", "partner", "status", "reference"]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await run(listAgreements, there.admin, { sort, size: 5, ...(cursor ? { cursor } : {}) });
        seen.push(...page.rows.map((row) => row.reference));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
    }
  });
});

describe("a contributor", () => {
  it("logs for the own department and touches no other's", async () => {
    const departmentId = await makeDepartment(db, organisation, "Port");
    const other = await makeDepartment(db, organisation, "Écoles");
    const person = await makePerson(db, { organisation, role: "contributor", departmentId });
    const contributor = await standingOf(db, person, organisation);
    const mine = await run(createAgreement, contributor, { ...twinning, partnerName: "Rezé" });
    expect((await run(getAgreement, admin, { reference: mine.reference })).departmentId).toBe(departmentId);
    const theirs = await run(createAgreement, admin, {
      ...twinning,
      partnerName: "Rezé",
      kind: "charter",
      departmentId: other,
    });
    const pointer = { reference: theirs.reference, version: 1 };
    for (const work of [
      () => run(editAgreement, contributor, { ...twinning, partnerName: "Rezé", ...pointer }),
      () => run(archiveAgreement, contributor, pointer),
      () => run(createAgreement, contributor, { ...twinning, partnerName: "Rezé", departmentId: other }),
    ])
      expect((await refusalOf(work())).code).toBe("forbidden");
  });
});

describe("an agreement of another city", () => {
  it("answers exactly like one that does not exist, wherever its name or id is tried", async () => {
    const foreign = await city();
    const made = await run(createAgreement, foreign.admin, {
      partnerName: "Sarh",
      kind: "twinning",
      signedOn: "1977",
    });
    const { partners } = await run(getAgreement, foreign.admin, { reference: made.reference });
    const unknown = "01900000-0000-7000-8000-000000000000";
    const pointer = (reference: string) => ({ reference, version: 1 });
    for (const reference of [made.reference, "AGR-1977-9999"])
      for (const work of [
        () => run(getAgreement, admin, { reference }),
        () => run(archiveAgreement, admin, pointer(reference)),
        () => run(editAgreement, admin, { ...twinning, partnerName: "Sarh", ...pointer(reference) }),
      ])
        expect(await refusalOf(work())).toEqual({ code: "not-found", rules: [] });
    for (const partner of [partners[0]?.id, unknown])
      expect(await refusalOf(run(createAgreement, admin, { ...twinning, partners: [partner] }))).toEqual({
        code: "not-found",
        rules: [],
      });
  });
});

describe("an agreement served by a project that goes on", () => {
  it("was active today, never on a day to come, and not by what has not begun", async () => {
    const { admin: by } = await city();
    const pact = await run(createAgreement, by, { kind: "charter", partnerName: "Cork", signedOn: "2010" });
    const lastActivity = async () => (await run(listAgreements, by, {})).rows[0]?.lastActivityOn ?? null;
    const link = { agreements: [pact.id], phase: "implementation" };
    await run(createProject, by, { ...link, title: "À venir", startsOn: "2190", endsOn: "2191" });
    expect(await lastActivity()).toBeNull();
    await run(createProject, by, { ...link, title: "En cours", startsOn: "2020", endsOn: "2190" });
    expect(await lastActivity()).toBe(new Date().toISOString().slice(0, 10));
  });
});
