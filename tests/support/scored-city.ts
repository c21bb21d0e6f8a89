import pg from "pg";
import { z } from "zod";
import { type RecordNoun, recordNouns, storedAs } from "@/access/record-nouns.ts";
import { adoptFramework } from "@/features/scorecards/commands/adopt-framework.ts";
import { refreshScores, type ScoreFamily } from "@/features/scorecards/commands/refresh-scores.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { Standing } from "@/server/actor.ts";
import { command } from "@/server/operation.ts";
import { run } from "@/server/run.ts";
import type { TestDatabase } from "./database.ts";
import { makeOrganisation, makePerson, standingOf, type TestOrganisation } from "./people.ts";

type Cell = string | number | boolean | null;

/** A city whose records are written row by row, past the rooms, so that a test can hold any state. */
export type ScoredCity = {
  organisation: TestOrganisation;
  admin: Standing;
  frameworkId: string;
  owner: pg.Client;
  /** Inserts a row of the city; gives its id. Columns that must be there and are not given get a plain value. */
  add(table: string, row?: Record<string, Cell>): Promise<string>;
  /** Scores anew, as a record room does at the end of a command. */
  refresh(...families: ScoreFamily[]): Promise<void>;
  derived(metric: string): Promise<Record<string, [number | null, number | null, number | null]>>;
};

const refresh = command(
  { permission: "framework:adopt", input: z.object({ families: z.array(z.string()) }), output: z.null() },
  async (scope, { families }) => {
    await refreshScores(scope, families as ScoreFamily[]);
    scope.unchanged();
    return null;
  },
);

/** The least that a row of each noun must hold. */
const rows: Record<RecordNoun, Record<string, Cell>> = {
  agreement: { kind: "twinning", title: "Jumelage", status: "in-force", search_text: "", identity: "" },
  project: { title: "Projet", phase: "implementation", search_text: "" },
  network: { name: "Réseau", search_text: "" },
  event: { title: "Foire", role: "hosted", kind: "fair", search_text: "" },
  mission: { title: "Mission", direction: "out", search_text: "" },
  partner: { name: "Partenaire", search_text: "" },
};
const plain: Record<string, Record<string, Cell>> = Object.fromEntries(
  recordNouns.map((noun) => [storedAs[noun].table, rows[noun]]),
);
const joins = [
  "agreement_partner",
  "project_partner",
  "project_agreement",
  "event_agreement",
  "mission_agreement",
  "project_beneficiaries",
];
let number = 0;

/** Founds a city of 100,000 inhabitants that adopted the default framework from 2024, unless `adopted` is false. */
export async function makeScoredCity(
  db: TestDatabase,
  { adopted = true, stage = 1, fromPeriod = "2024", zeroPeriod = "2024" } = {},
): Promise<ScoredCity> {
  const organisation = await makeOrganisation(db);
  const admin = await standingOf(db, await makePerson(db, { organisation }), organisation);
  const owner = new pg.Client(db.owner);
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(
    "select id from framework where key = 'three-dimensions'",
  );
  const frameworkId = rows[0]?.id ?? "";
  const insert = async (table: string, row: Record<string, Cell>) => {
    const names = Object.keys(row);
    await owner.query(
      `insert into ${table} (${names.join(", ")}) values (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
      Object.values(row),
    );
  };
  await insert("organisation_population", {
    organisation_id: organisation.id,
    year: 2023,
    inhabitants: 100_000,
  });
  const city: ScoredCity = {
    organisation,
    admin,
    frameworkId,
    owner,
    async add(table, row = {}) {
      const id = uuidv7();
      number += 1;
      const named = ["agreement", "project", "network_membership", "event", "mission", "partner"].includes(
        table,
      );
      await insert(table, {
        organisation_id: organisation.id,
        ...(joins.includes(table) ? {} : { id }),
        ...(named ? { reference: `REF-2024-${String(number).padStart(4, "0")}` } : {}),
        ...plain[table],
        ...row,
      });
      return id;
    },
    async refresh(...families) {
      await run(refresh, admin, { families: families.length > 0 ? families : ["adoption"] });
    },
    async derived(metric) {
      const found = await owner.query<{
        period: string;
        value: number | null;
        numerator: number | null;
        denominator: number | null;
      }>(
        "select period, value, numerator, denominator from derived_value where organisation_id = $1 and metric = $2",
        [organisation.id, metric],
      );
      return Object.fromEntries(
        found.rows.map((each) => [each.period, [each.value, each.numerator, each.denominator]]),
      );
    },
  };
  if (adopted) await run(adoptFramework, admin, { frameworkId, stage, fromPeriod, zeroPeriod });
  return city;
}
