import pg from "pg";
import { adoptFramework } from "@/features/scorecards/commands/adopt-framework.ts";
import { recomputeScores } from "@/features/scorecards/commands/recompute-scores.ts";
import { run, standingByEmail } from "@/server/run.ts";
import { timeRuns } from "./timing.ts";
import { largest, person } from "./world.ts";

/** Scores the largest city from its own records, and times doing all of it again. */
export async function benchScores(ownerUrl: string) {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const published = await owner.query<{ id: string }>(
    "select id from framework where key = 'three-dimensions' order by published_at desc limit 1",
  );
  await owner.end();
  const frameworkId = published.rows[0]?.id ?? "";
  const standing = await standingByEmail(person, largest);
  await run(adoptFramework, standing, { frameworkId, stage: 1, fromPeriod: "2024", zeroPeriod: "2024" });
  return { recomputeLargestCity: await timeRuns(5, () => run(recomputeScores, standing, {})) };
}
