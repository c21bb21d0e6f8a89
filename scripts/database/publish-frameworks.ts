import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { frameworkDefinition } from "../../src/features/frameworks/schema.ts";
import type { Framework } from "../../src/scoring/framework.ts";
import { validateFramework } from "../../src/scoring/validate.ts";

/** The frameworks that ship with the application. */
const files = ["default-framework.json"];

/**
 * Publishes the frameworks that ship, as the owner; a version that is already there is left as it is.
 * @throws Error when a shipped file differs from the version published under its number: a change needs a new one.
 */
export async function publishFrameworks(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const published: string[] = [];
    for (const file of files) {
      const path = fileURLToPath(new URL(`../../prisma/reference/${file}`, import.meta.url));
      const definition: unknown = JSON.parse(readFileSync(path, "utf8"));
      const { id, version } = frameworkDefinition.parse(definition);
      validateFramework(definition as Framework);
      const text = JSON.stringify(definition);
      const digest = createHash("sha256").update(text).digest("hex");
      const { rows } = await client.query<{ digest: string; fresh: boolean }>(
        `with added as (
           insert into framework (id, key, version, definition, digest) values ($1, $2, $3, $4, $5)
           on conflict (key, version) do nothing returning digest)
         select digest, true as fresh from added
         union all select digest, false from framework where key = $2 and version = $3`,
        [randomUUID(), id, version, text, digest],
      );
      if (rows[0]?.digest !== digest)
        throw new Error(`${file} differs from the published ${id} ${version}: give it a new version number.`);
      if (rows[0].fresh) published.push(`${id} ${version}`);
    }
    return published;
  } finally {
    await client.end();
  }
}
