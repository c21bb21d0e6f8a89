import pg from "pg";
import type { Load } from "./load.ts";
import type { BareQuery } from "./surfaces.ts";
import { summarise } from "./timing.ts";

/** The message that opens a tenant's transaction, as ours does. */
export function opening(tenant: string): string {
  const id = pg.escapeLiteral(tenant);
  return `begin read only; select set_config('app.organisation_id', ${id}, true), set_config('plan_cache_mode', 'force_custom_plan', true)`;
}

/**
 * The same answer in plain SQL under the same row security, with no server in between: what the database alone can give
 * over so many connections for so long.
 */
export function rawSql(
  appUrl: string,
  query: BareQuery,
  connections: number,
  seconds: number,
): Promise<Load> {
  return inTransactions(appUrl, connections, seconds, async (client) => {
    await client.query(opening(query.tenant));
    await client.query({ name: "raw", text: query.text, values: query.values });
  });
}

/** Does the same piece of work again and again over so many connections for so long, and commits each; `work` begins it. */
export async function inTransactions(
  appUrl: string,
  connections: number,
  seconds: number,
  work: (client: pg.Client) => Promise<void>,
): Promise<Load> {
  const milliseconds: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const worker = async () => {
    const client = new pg.Client(appUrl);
    await client.connect();
    while (performance.now() < end) {
      const start = performance.now();
      await work(client);
      await client.query("commit");
      milliseconds.push(performance.now() - start);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const perSecond = Math.round((milliseconds.length / (performance.now() - began)) * 10_000) / 10;
  return { perSecond, ...summarise(milliseconds) };
}
