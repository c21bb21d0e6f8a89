import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../support/database.ts";

describe("a migrated database", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    db = await testDatabase();
  });

  it("opens to every role", async () => {
    for (const url of [db.app, db.signin, db.jobs, db.owner, db.admin]) {
      const client = new pg.Client(url);
      await client.connect();
      expect((await client.query("select current_database() as d")).rows).toHaveLength(1);
      await client.end();
    }
  });
});
