import { env } from "../src/server/env.ts";
import { rolesByHand } from "./database/roles.ts";
import { openDatabase } from "./database/with-database.ts";

if (process.argv.includes("--print-roles")) {
  if (!env.DATABASE_URL || !env.AUTH_SECRET) {
    console.error("Set DATABASE_URL and AUTH_SECRET first: the passwords are derived from them.");
    process.exit(2);
  }
  console.log(
    rolesByHand({
      ownerUrl: env.DATABASE_URL,
      secret: env.AUTH_SECRET,
      rolePrefix: env.MERIDIANO_ROLE_PREFIX,
    }),
  );
} else {
  try {
    const { applied, leave } = await openDatabase(env);
    console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
    await leave();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
