import { readFile } from "node:fs/promises";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { authSecret, sessionCookieName } from "@/server/session.ts";
import { freePort } from "../database/cluster.ts";
import { build, startApplication } from "./application.ts";
import { startBareApp } from "./bare-app.ts";
import { captureLists } from "./capture.ts";
import { type Load, load, type Target } from "./load.ts";
import { rawSql } from "./raw-sql.ts";
import { type BareQuery, bareQueries, surfaces } from "./surfaces.ts";
import { median } from "./timing.ts";
import { weigh } from "./weigh.ts";
import { callers, largest, network, tokenText } from "./world.ts";
import { benchWrites, prepareWrites } from "./writes.ts";

type Options = {
  ownerUrl: string;
  appUrl: string;
  wanted: Set<string>;
  rounds: number;
  seconds: number;
  built: boolean;
};

/** Builds and starts ours and the bare application side by side, and measures them in turns. */
export async function benchPages(options: Options): Promise<Record<string, unknown>> {
  if (!options.built) await build();
  const port = await freePort(process.env.PORT ? Number(process.env.PORT) : undefined);
  const address = `http://127.0.0.1:${port}`;
  const { sessions, ids } = await readCallers(options.ownerUrl);
  const write = await asOwner(options.ownerUrl, prepareWrites);
  const environment = { ...process.env, PORT: String(port), BASE_URL: address, LOG_LEVEL: "error" };
  const web = await startApplication(environment);
  try {
    const { roundTrips, ...lists } = await captureLists();
    const queries = bareQueries({ city: ids[largest] ?? "", coordinator: ids[network] ?? "" }, lists);
    const bare = await startBareApp({
      port: await freePort(port + 1),
      databaseUrl: options.appUrl,
      queries,
      write,
    });
    try {
      const where = { address, bare: bare.address, cookies: await signIn(sessions), queries };
      const measured = await measure(options, where);
      if (options.wanted.has("writes"))
        measured["agreements logged"] = await benchWrites(options, { address, bare: bare.address, write });
      const peakMb = { ours: await peakMemory(web.processId), bare: await peakMemory(bare.processId) };
      // Who asks is looked up once more, on the keeper of sign-ins' own connection.
      return { ...measured, peakMemoryMb: peakMb, statementsOfAList: roundTrips + 1 };
    } finally {
      await bare.stop();
    }
  } finally {
    await web.stop();
  }
}

/** The sessions that ask, and the ids of who is asked about. */
export function readCallers(ownerUrl: string): Promise<{ sessions: string[]; ids: Record<string, string> }> {
  return asOwner(ownerUrl, async (owner) => {
    const sessions = await owner.query<{ id: string }>("select id from session");
    const organisations = await owner.query<{ slug: string; id: string }>(
      "select slug, id from organisation where slug = any ($1)",
      [[largest, network]],
    );
    return {
      sessions: sessions.rows.map(({ id }) => id),
      ids: Object.fromEntries(organisations.rows.map(({ slug, id }) => [slug, id])),
    };
  });
}

async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The cookies of some sessions, as a browser sends them. */
export async function signIn(sessions: string[]): Promise<Record<string, string>[]> {
  return Promise.all(
    sessions.map(async (sid) => ({
      cookie: `${sessionCookieName()}=${await encode({ token: { sid }, secret: authSecret() })}`,
    })),
  );
}

type Where = {
  address: string;
  bare: string;
  cookies: Record<string, string>[];
  queries: Record<string, BareQuery>;
};

/** The most memory a process ever held, in megabytes; null where the system does not say. */
async function peakMemory(processId: number): Promise<number | null> {
  const status = await readFile(`/proc/${processId}/status`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

async function measure(
  { wanted, rounds, seconds, appUrl }: Options,
  where: Where,
): Promise<Record<string, unknown>> {
  const report: Record<string, unknown> = {};
  const [cookie = {}] = where.cookies;
  if (wanted.has("weight")) {
    const weights: Record<string, unknown> = { emptyBarePage: await weigh(where.bare, "/empty") };
    for (const [name, { page }] of Object.entries(surfaces))
      weights[name] = await weigh(where.address, page, cookie);
    report.weight = weights;
  }
  if (wanted.has("pages")) {
    for (const [name, surface] of Object.entries(surfaces)) {
      const tokens = tokensOf(surface.organisation);
      const query = where.queries[surface.bare];
      if (query)
        report[`${name} in SQL`] = {
          connections1: await rawSql(appUrl, query, 1, seconds),
          connections20: await rawSql(appUrl, query, 20, seconds),
        };
      const page = { url: where.address + surface.page, callers: where.cookies };
      report[`${name} page`] = await compare(page, `${where.bare}/${surface.bare}`, rounds, seconds);
      if (!surface.route) continue;
      const route = { url: where.address + surface.route, callers: tokens };
      report[`${name} route`] = await compare(route, `${where.bare}/api/${surface.bare}`, rounds, seconds);
    }
  }
  return report;
}

function tokensOf(slug: string): Record<string, string>[] {
  const first = slug === largest ? 0 : callers / 2;
  return Array.from({ length: callers / 2 }, (_, n) => ({ authorization: `Bearer ${tokenText(first + n)}` }));
}

/** Measures ours and the bare one in turns, so that a noisy neighbour disturbs both alike. */
async function compare(ours: Target, bareUrl: string, rounds: number, seconds: number) {
  const bare: Target = { url: bareUrl, callers: [{}] };
  for (const target of [ours, bare]) await load(target, 4, 1.5); // Warm: compiled, connected, planned.
  const at: Record<string, unknown> = {};
  for (const connections of [1, 20]) {
    const turns: { ours: Load; bare: Load }[] = [];
    for (let round = 0; round < rounds; round++)
      turns.push({
        ours: await load(ours, connections, seconds),
        bare: await load(bare, connections, seconds),
      });
    const middle = (which: "ours" | "bare") => ({
      perSecond: median(turns.map((turn) => turn[which].perSecond)),
      medianMs: median(turns.map((turn) => turn[which].medianMs)),
      p95Ms: median(turns.map((turn) => turn[which].p95Ms)),
    });
    at[`connections${connections}`] = {
      ours: middle("ours"),
      bare: middle("bare"),
      ratio: median(turns.map((turn) => turn.ours.perSecond / turn.bare.perSecond)),
    };
  }
  process.stderr.write(`${ours.url} ${JSON.stringify(at)}\n`);
  return at;
}
