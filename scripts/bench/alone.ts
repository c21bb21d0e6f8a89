import { freePort } from "../database/cluster.ts";
import { build, startApplication } from "./application.ts";
import { load } from "./load.ts";
import { readCallers, signIn } from "./pages.ts";
import { surfaces } from "./surfaces.ts";

/** Each page of ours over one connection, with nobody beside it: milliseconds, median and 95 in a hundred. */
export async function benchAlone(options: {
  ownerUrl: string;
  seconds: number;
  built: boolean;
}): Promise<Record<string, unknown>> {
  if (!options.built) await build();
  const port = await freePort(process.env.PORT ? Number(process.env.PORT) : undefined);
  const address = `http://127.0.0.1:${port}`;
  const { sessions } = await readCallers(options.ownerUrl);
  const web = await startApplication({
    ...process.env,
    PORT: String(port),
    BASE_URL: address,
    LOG_LEVEL: "error",
  });
  try {
    const callers = await signIn(sessions);
    const report: Record<string, unknown> = {};
    for (const [name, { page }] of Object.entries(surfaces)) {
      const target = { url: address + page, callers };
      await load(target, 4, 1.5); // Warm: compiled, connected, planned.
      report[name] = await load(target, 1, options.seconds);
    }
    return report;
  } finally {
    await web.stop();
  }
}
