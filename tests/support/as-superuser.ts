import pg from "pg";
import type { TestDatabase } from "./database.ts";

/** One piece of work as the server's superuser, whom no policy binds. */
export async function asSuperuser<T>(db: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(db.admin);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
