import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { getAgreement } from "@/features/agreements/queries.ts";
import { archivePartner, createPartner, editPartner, restorePartner } from "@/features/partners/commands.ts";
import { findLikelyPartners } from "@/features/partners/queries/find-likely-partners.ts";
import { getPartner } from "@/features/partners/queries/get-partner.ts";
import { listPartners } from "@/features/partners/queries/list-partners.ts";
import { suggestPartners } from "@/features/partners/queries/suggest-partners.ts";
import { createProject } from "@/features/projects/commands/create-project.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let city: ScoredCity;

beforeAll(async () => {
  db = await testDatabase();
  city = await makeScoredCity(db);
});
afterAll(async () => {
  await city.owner.end();
  await closeDatabase();
});

describe("a partner", () => {
  it("shows the agreements, projects and missions it takes part in, each once", async () => {
    const made = await run(createPartner, city.admin, { name: "Tsingtao", countryCode: "CN" });
    await run(createAgreement, city.admin, { partners: [made.id], kind: "twinning", signedOn: "2006" });
    await run(createProject, city.admin, {
      title: "Lait",
      startsOn: "2016",
      partners: [
        { partner: made.id, role: "lead" },
        { partner: made.id, role: "funder" },
      ],
    });
    await city.add("mission", { partner_id: made.id, title: "Voyage", starts_on: "2011" });
    const { records } = await run(getPartner, city.admin, made);
    expect(records.map(({ noun, on }) => [noun, on])).toEqual([
      ["project", "2016"],
      ["mission", "2011"],
      ["agreement", "2006"],
    ]);
    const { rows } = await run(listPartners, city.admin, { search: "tsingtao" });
    expect(rows[0]).toMatchObject({ agreements: 1, projects: 1, missions: 1 });
  });

  it("stands in the order of the alphabet, accents and case aside, and page by page in that order", async () => {
    const names = ["Zqa Murcia", "zqa Luz", "Zqá Abril", "Zqa Mérida"];
    for (const name of names) await run(createPartner, city.admin, { name });
    const walk = async (sort: string) => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await run(listPartners, city.admin, { sort, size: 1, ...(cursor ? { cursor } : {}) });
        seen.push(...page.rows.map(({ name }) => name).filter((name) => names.includes(name)));
        cursor = page.nextCursor;
      } while (cursor);
      return seen;
    };
    const inOrder = ["Zqá Abril", "zqa Luz", "Zqa Mérida", "Zqa Murcia"];
    expect(await walk("name")).toEqual(inOrder);
    expect(await walk("-name")).toEqual(inOrder.toReversed());
  });

  it("put away keeps its agreements, and is suggested no more until it comes back", async () => {
    const made = await run(createPartner, city.admin, { name: "Kazan" });
    const pact = await run(createAgreement, city.admin, { partners: [made.id], kind: "charter" });
    const away = await run(archivePartner, city.admin, made);
    expect((await run(getAgreement, city.admin, pact)).partners.map(({ name }) => name)).toEqual(["Kazan"]);
    const known = async () =>
      (await run(suggestPartners, city.admin, { q: "kazan" })).filter(({ value }) => value === made.id);
    expect(await known()).toEqual([]);
    await run(restorePartner, city.admin, away);
    expect(await known()).toHaveLength(1);
  });

  it("that is no actor of the territory any more stops making projects count, and counts again when it is", async () => {
    const share = async () => (await city.derived("projects.territorial_actor_share"))["2025"]?.[1];
    const chamber = await run(createPartner, city.admin, {
      name: "Chambre",
      kind: "chamber",
      scope: "local",
    });
    await run(createProject, city.admin, {
      title: "Marché",
      startsOn: "2025",
      partners: [{ partner: chamber.id, role: "lead" }],
    });
    const counted = await share();
    const fields = { name: "Chambre", kind: "chamber" };
    const abroad = await run(editPartner, city.admin, { ...chamber, ...fields, scope: "foreign" });
    expect(await share()).toBe((counted ?? 0) - 1);
    const home = await run(editPartner, city.admin, { ...abroad, ...fields, scope: "local" });
    expect(await share()).toBe(counted);
    await run(archivePartner, city.admin, home);
    expect(await share()).toBe((counted ?? 0) - 1);
  });
});

describe("a name typed for a new partner", () => {
  it("points at the partners it resembles, whatever their accents and order, and at no other", async () => {
    await run(createPartner, city.admin, { name: "São Paulo", countryCode: "BR" });
    await run(createPartner, city.admin, { name: "Santiago de Chile", countryCode: "CL" });
    const likely = async (name: string) =>
      (await run(findLikelyPartners, city.admin, { name })).map((partner) => partner.name);
    expect(await likely("Sao Paolo")).toEqual(["São Paulo"]);
    expect(await likely("Ville de São Paulo")).toEqual(["São Paulo"]);
    expect(await likely("Santiago de Cuba")).toEqual([]);
  });

  it("offers places with their country and coordinates", async () => {
    const [place] = await run(suggestPartners, city.admin, { q: "montevid", only: "places" });
    expect(place?.label).toBe("Montevideo");
    expect(place?.value).toMatch(/^place:UY:-34\.\d+:-56\.\d+:Montevideo$/);
  });
});

describe("the list of partners", () => {
  it("is filtered by kind, root and country, and totals what is left", async () => {
    const alone = await makeScoredCity(db);
    const add = (name: string, fields: object) => run(createPartner, alone.admin, { name, ...fields });
    await add("Lima", { countryCode: "PE" });
    await add("Cusco", { countryCode: "PE" });
    await add("UTEC", { kind: "university", scope: "local", countryCode: "FR" });
    const list = (filter: object) => run(listPartners, alone.admin, filter);
    expect((await list({ country: "PE" })).rows.map(({ name }) => name)).toEqual(["Cusco", "Lima"]);
    expect((await list({ kind: "university" })).total).toBe(1);
    expect(await list({})).toMatchObject({ total: 3, countries: 2, local: 1 });
    expect((await list({ scope: "foreign" })).local).toBe(0);
    await alone.owner.end();
  });
});
