import type pg from "pg";
import type { ThingName } from "../fixtures/consent-cases.ts";

/** One agreement in each status, as the world of these tests makes them. */
export const statuses = [
  "draft",
  "under-review",
  "referred",
  "signed",
  "in-force",
  "suspended",
  "expired",
  "terminated",
  "archived",
];
const thingOf: Record<string, ThingName> = {
  "AGR-2018-0001": "agreement in draft",
  "AGR-2018-0002": "agreement under review",
  "AGR-2018-0003": "agreement referred",
  "AGR-2018-0004": "agreement signed",
  "AGR-2018-0005": "agreement in force",
  "AGR-2018-0006": "agreement suspended",
  "AGR-2018-0007": "agreement expired",
  "AGR-2018-0008": "agreement terminated",
  "AGR-2018-0009": "archived agreement in force",
};

/** Reads everything a network could, the way the application does: tenant set for one transaction. */
export async function thingsSeenBy(app: pg.Client, networkId: string, cityId: string): Promise<string[]> {
  await app.query("begin");
  try {
    await app.query("select set_config('app.organisation_id', $1, true)", [networkId]);
    const member = await app.query("select 1 where $1::uuid = any (consenting_cities('nothing'))", [cityId]);
    const nodes = await app.query<{ level: string }>(
      "select distinct level from scorecard_node where organisation_id = $1",
      [cityId],
    );
    const agreements = await app.query<{ reference: string }>(
      "select reference from shared_agreements(null)",
    );
    const direct = await app.query("select 1 from agreement union all select 1 from partner");
    if (direct.rowCount) throw new Error("a network read rows of a table that is never shared");
    return [
      ...(member.rowCount ? ["membership"] : []),
      ...nodes.rows.map((row) => row.level),
      ...agreements.rows.map((row) => thingOf[row.reference] ?? row.reference),
    ];
  } finally {
    await app.query("rollback");
  }
}
