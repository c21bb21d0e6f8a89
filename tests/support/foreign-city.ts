import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Place } from "./api-places.ts";
import type { TestDatabase } from "./database.ts";
import { type Filled, fillTables, insertRow, readTables } from "./fill-tables.ts";

/** A city with one row in every table, that nobody under test may know anything of. */
export type ForeignCity = {
  slug: string;
  /** Texts that must be in no answer: its ids, references, names and words. */
  secrets: string[];
  /** What of it can be named in a place: first what the place asks for, all of its kind where that is not known. */
  valuesFor(place: Place, address: string): string[];
};

const tablesOfReferences = {
  PAR: "partner",
  AGR: "agreement",
  PRJ: "project",
  NET: "network_membership",
  EVT: "event",
  MIS: "mission",
};

/** The tables whose ids a field's name asks for. */
const tableOfField: Record<string, string> = {
  partner: "partner",
  where: "partner",
  partners: "partner",
  "partners.partner": "partner",
  agreements: "agreement",
  department: "department",
  departmentId: "department",
  network: "network_membership",
  networkMembershipId: "network_membership",
  actor: "user",
  userId: "user",
  parentId: "organisation",
};
const tableOfId: Record<string, string> = {
  imports: "import",
  evidence: "evidence",
  invitations: "network_invitation",
  events: "intervention",
};

/** Founds it, past every room and policy. */
export async function makeForeignCity(db: TestDatabase): Promise<ForeignCity> {
  const admin = new pg.Client(db.admin);
  await admin.connect();
  try {
    const slug = "isolation-atlantis";
    const id = randomUUID();
    const organisation = await insertRow(
      admin,
      { name: "organisation" },
      { id, slug, kind: "city", name: "isolation Atlantis" },
    );
    const user = await insertRow(
      admin,
      { name: "user" },
      { id: randomUUID(), email: "isolation@atlantis.example", name: "isolation Atlas" },
    );
    const framework =
      (await admin.query<Record<string, unknown>>("select * from framework limit 1")).rows[0] ?? {};
    const filled: Filled = await fillTables(
      admin,
      await readTables(admin),
      id,
      new Map([
        ["organisation", organisation],
        ["user", user],
        ["framework", framework],
      ]),
    );
    const references: Record<string, string> = {};
    for (const [prefix, table] of Object.entries(tablesOfReferences)) {
      references[table] = `${prefix}-2018-8231`;
      await admin.query(`update "${table}" set reference = $1 where organisation_id = $2`, [
        references[table],
        id,
      ]);
    }
    await admin.query("update audit_entry set subject_reference = $1 where organisation_id = $2", [
      references.agreement,
      id,
    ]);
    const ids = new Map(
      [...filled].flatMap(([table, row]) =>
        typeof row.id === "string" && table !== "framework" ? [[table, row.id] as const] : [],
      ),
    );
    const title = String(filled.get("agreement")?.title);
    return {
      slug,
      secrets: [...ids.values(), ...Object.values(references), slug, "isolation "],
      valuesFor(place, address) {
        const noun = address.split("/")[2] ?? "";
        if (place.kind === "organisation") return [slug];
        if (place.kind === "words") return [title, references.agreement ?? ""];
        if (place.kind === "reference") {
          const own = Object.entries(references).filter(([table]) =>
            table.startsWith(noun.replace(/s$/, "")),
          );
          return (own.length > 0 ? own : Object.entries(references)).map(([, reference]) => reference);
        }
        const table = place.name === "id" ? tableOfId[noun] : tableOfField[place.name];
        const known = table && ids.get(table);
        return known ? [known] : [...ids.values()];
      },
    };
  } finally {
    await admin.end();
  }
}
