import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { agreementKinds, agreementStatuses } from "@/features/agreements/schema.ts";
import { locales } from "@/lib/locales.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type Caller, call, makeCaller } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { holdings, type ImportingCity, importFile, importingCity } from "../support/importing.ts";

let db: TestDatabase;
let city: ImportingCity;
let caller: Caller;

/** A place as the form's list of partners sends it. */
const place = (name: string, country: string) => `place:${country}:1.5:2.5:${name}`;

beforeAll(async () => {
  db = await testDatabase();
  city = await importingCity(db);
  caller = await makeCaller(db, city.organisation, "admin");
  // Every kind and status, dates of every precision, a title with marks that spreadsheets part cells at.
  const lives = agreementStatuses.map((status, index) => ({
    status,
    kind: agreementKinds[index % agreementKinds.length] ?? "other",
    ...(index % 2 ? { partners: [place(`Ville ${index}`, "FR")] } : { partnerName: `Ville ${index}` }),
    title: index % 3 ? null : `Eau; ports, "culture" ${index}`,
    signedOn: ["2018-07-05", "2018-07", "2018", null][index % 4] ?? null,
    endsOn: index % 2 ? "2031-02" : null,
  }));
  const several = {
    kind: "cooperation-agreement",
    partners: [place("Lyon", "FR"), place("Torino", "IT")],
    partnerName: "Comité des ports",
    signedOn: "2001",
  };
  const formula = { kind: "other", partners: [place("=Rosario", "AR")], externalKey: "EXP-7" };
  for (const input of [...lives, several, formula]) await run(createAgreement, city.editor, input);
});
afterAll(closeDatabase);

describe("a list that this house wrote", () => {
  it.each(
    locales.flatMap((locale) => ["xlsx", "excel-csv", "open-csv"].map((format) => [format, locale] as const)),
  )("comes back from %s in %s as what is there already", async (format, locale) => {
    const before = await holdings(db, city);
    const file = await call("GET", "/{organisation}/agreements/export", {
      path: { organisation: city.organisation.slug },
      query: { format, locale },
      token: await caller.token(),
    });
    const report = await importFile(city.editor, file.bytes);
    expect(report).toMatchObject({
      rows: 10,
      ready: 10,
      created: 0,
      changed: 0,
      unchanged: 10,
      problems: [],
    });
    expect(await holdings(db, city)).toEqual(before);
  });
});
