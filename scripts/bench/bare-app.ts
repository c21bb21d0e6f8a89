import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../install.mjs";
import { opening } from "./raw-sql.ts";
import type { BareQuery } from "./surfaces.ts";
import type { BareWrite } from "./writes.ts";

/** The smallest application of the same framework that shows the same rows: what ours is measured against. */
export type BareApp = { address: string; processId: number; stop: () => Promise<void> };

const layout = `export const dynamic = "force-dynamic";
export default function Layout({ children }) {
  return <html lang="fr"><body>{children}</body></html>;
}
`;

const rows = `import pg from "pg";
const queries = JSON.parse(process.env.BARE_QUERIES);
const pool = (globalThis.barePool ??= new pg.Pool({ connectionString: process.env.BARE_DATABASE, max: 20 }));
export async function read(name) {
  const client = await pool.connect();
  try {
    const { opening, text, values } = queries[name];
    await client.query(opening);
    const { rows } = await client.query({ name, text, values });
    await client.query("commit");
    return rows;
  } finally {
    client.release();
  }
}
export async function write() {
  const client = await pool.connect();
  try {
    const { opening, insert, values, audit, entry } = JSON.parse(process.env.BARE_WRITE);
    await client.query(opening);
    await client.query({ name: "insert", text: insert, values });
    await client.query({ name: "audit", text: audit, values: [entry] });
    await client.query("commit");
  } finally {
    client.release();
  }
}
`;

const page = `import { read } from "../../rows.js";
export default async function Page({ params }) {
  const rows = await read((await params).name);
  const columns = Object.keys(rows[0] ?? {});
  return (
    <main>
      <h1>{rows.length}</h1>
      <table>
        <thead><tr>{columns.map((column) => <th key={column}>{column}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>{columns.map((column) => <td key={column}>{String(row[column] ?? "")}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
`;

const route = `import { read, write } from "../../../rows.js";
export const dynamic = "force-dynamic";
export async function GET(request, { params }) {
  return Response.json({ rows: await read((await params).name) });
}
export async function POST(request) {
  await request.json();
  await write();
  return Response.json({}, { status: 201 });
}
`;

const empty = `export default function Page() { return <main>–</main>; }\n`;

/** Writes, builds and starts the bare application in a folder that is gone afterwards. */
export async function startBareApp(options: {
  port: number;
  databaseUrl: string;
  queries: Record<string, BareQuery>;
  write: BareWrite;
}): Promise<BareApp> {
  mkdirSync(join(root, "tmp"), { recursive: true });
  // Inside the checkout, so that it finds the very same framework; ignored by git.
  const folder = mkdtempSync(join(root, "tmp/bench-bare-"));
  const files = {
    "package.json": `{ "type": "module" }\n`,
    "next.config.js": `export default { serverExternalPackages: ["pg"], poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} } };\n`,
    "rows.js": rows,
    "app/layout.jsx": layout,
    "app/empty/page.jsx": empty,
    "app/[name]/page.jsx": page,
    "app/api/[name]/route.js": route,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const environment = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: ".next",
    BARE_DATABASE: options.databaseUrl,
    BARE_WRITE: JSON.stringify(options.write),
    BARE_QUERIES: JSON.stringify(
      Object.fromEntries(
        Object.entries(options.queries).map(([name, { tenant, text, values }]) => [
          name,
          { opening: opening(tenant), text, values },
        ]),
      ),
    ),
  };
  const next = (args: string[]) =>
    spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), ...args], {
      cwd: folder,
      env: environment,
      stdio: ["ignore", 2, 2], // Standard output is the report's.
    });
  try {
    if ((await ended(next(["build"]))) !== 0) throw new Error("the bare application could not be built");
    const server = next(["start", "-p", String(options.port), "-H", "127.0.0.1"]);
    const address = `http://127.0.0.1:${options.port}`;
    const stop = async () => {
      server.kill("SIGTERM");
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    };
    await untilAnswering(`${address}/empty`).catch(async (error) => {
      await stop();
      throw error;
    });
    return { address, processId: server.pid ?? 0, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error("the bare application did not start");
}
