import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** One file of a Prisma schema. */
export type SchemaFile = { path: string; content: string };

/** The engine may see every table and every enum. */
export const noFilters = { externalTables: [], externalEnums: [] };

const require = createRequire(import.meta.url);

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

let loaded: Promise<EngineModule> | undefined;

// The module holds one WebAssembly instance for the whole process; a second would pull the first away underneath.
async function loadModule(): Promise<EngineModule> {
  const background = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = require.resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(entry.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": { ...background, ...unhurried(background) } };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  background.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  return background;
}

async function loadEngine(
  schema: SchemaFile[],
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  loaded ??= loadModule();
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  return (await loaded).SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

// The engine sets a timer of ten seconds for its lock and never clears it; it must not keep a finished program waiting.
function unhurried(
  background: object,
): Record<string, (work: () => void, milliseconds: number) => NodeJS.Timeout> {
  const names = Object.keys(background).filter((name) => name.startsWith("__wbg_setTimeout"));
  return Object.fromEntries(names.map((name) => [name, (work, ms) => setTimeout(work, ms).unref()]));
}

/** Writes the SQL that leads from one schema to another; null stands for an empty database. Needs no database. */
export async function differenceSql(from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  const engine = await loadEngine(to, nowhere());
  try {
    const start = from ? { tag: "schemaDatamodel" as const, files: from } : { tag: "empty" as const };
    const end = { tag: "schemaDatamodel" as const, files: to };
    const result = await engine.diff({
      from: start,
      to: end,
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return result.stdout ?? "";
  } finally {
    engine.free();
  }
}

/**
 * Opens the engine on a live database for one piece of work. `beforeScript` SQL runs in front of each migration, in
 * its transaction.
 */
export async function withEngine<T>(
  url: string,
  schema: SchemaFile[],
  beforeScript: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {}); // The query that needed the connection reports the failure itself.
  const inner = new PrismaPg(pool);
  const connect = async () => sendWhole(await inner.connect(), beforeScript);
  const engine = await loadEngine(schema, { ...factoryNames, connect, connectToShadowDb: connect });
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

const factoryNames = { provider: "postgres", adapterName: "@prisma/adapter-pg" } as const;

// The packaged adapter cuts a script at every semicolon, which breaks function bodies; a simple query takes it whole,
// and Postgres runs it as one transaction.
function sendWhole(
  adapter: Awaited<ReturnType<PrismaPg["connect"]>>,
  beforeScript: string,
): SqlDriverAdapter {
  return {
    ...factoryNames,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: async (script) => {
      await adapter.underlyingDriver().query(`${beforeScript}\n${script}`);
    },
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => ({ ...adapter.getConnectionInfo(), schemaName: "public" }),
    dispose: () => adapter.dispose(),
  };
}

// The engine insists on a connection even to compare two schemas; this one answers its greeting and nothing else.
function nowhere(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = () => Promise.reject(new Error("Comparing two schemas needs no database."));
  const adapter: SqlDriverAdapter = {
    ...factoryNames,
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 18", 180_000]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  };
  const connect = async () => adapter;
  return { ...factoryNames, connect, connectToShadowDb: connect };
}
