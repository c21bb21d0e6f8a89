import pg from "pg";
import { timeRuns } from "./timing.ts";
import { largest } from "./world.ts";

const searches = {
  oneWord: ["%montevideo%"],
  twoWords: ["%dakar%", "%climat%"],
  reference: ["%1996 17%"],
  nothing: ["%zzyzx%"],
};

/** Times the search function itself in Postgres, as the application's role, within one tenant of the database. */
export async function benchSearch(appUrl: string, ownerUrl: string) {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const found = await owner.query<{ id: string }>("select id from organisation where slug = $1", [largest]);
  const stored = await owner.query<{ all: string }>("select count(*) as all from agreement");
  await owner.end();
  const client = new pg.Client(appUrl);
  await client.connect();
  try {
    await client.query("select set_config('app.organisation_id', $1, false)", [found.rows[0]?.id]);
    const timings: Record<string, unknown> = { agreementsStored: Number(stored.rows[0]?.all) };
    for (const [name, patterns] of Object.entries(searches)) {
      const query = {
        name: "search",
        text: "select count(*) as ids from search_agreements($1)",
        values: [patterns],
      };
      const { rows } = await client.query<{ ids: string }>(query);
      timings[name] = {
        ...(await timeRuns(60, () => client.query(query), { warmUp: 10 })),
        found: Number(rows[0]?.ids),
      };
    }
    return timings;
  } finally {
    await client.end();
  }
}
