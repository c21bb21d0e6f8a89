import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { Prisma } from "@/generated/prisma/client.ts";
import { env } from "./env.ts";

const names = new Map<string, string>();
const mostNames = 500;

/**
 * The name under which a connection keeps a statement prepared, so that Postgres parses and rewrites it once a connection.
 * The same text has the same name.
 * Statements beyond the first 500 texts (lists put together from rare filters) are not kept, nor is any where
 * PREPARED_STATEMENTS is off.
 */
export function statementName({ sql }: { sql: string }): string | undefined {
  const known = names.get(sql);
  if (known) return known;
  if (env.PREPARED_STATEMENTS === "off" || names.size >= mostNames) return undefined;
  if (/^(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT|RELEASE)\b/.test(sql)) return undefined;
  const name = `m${createHash("sha1").update(sql).digest("base64url")}`;
  names.set(sql, name);
  return name;
}

// What Prisma's own raw queries answer, type by type, so that both ways of reading say the same.
const asDecimal = (text: string) => new Prisma.Decimal(text);
const asDay = (text: string) => new Date(`${text}T00:00:00Z`);
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.NUMERIC, asDecimal],
  [pg.types.builtins.DATE, asDay],
  [pg.types.builtins.BYTEA, (text) => new Uint8Array(Buffer.from(text.slice(2), "hex"))],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: "text" | "binary") =>
    (format !== "binary" && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

/**
 * Reads rows on a connection of ours, straight through the driver: the same values as Prisma's `$queryRaw`, at a third of
 * the work (docs/decisions/009). Where a statement is not to be kept prepared it is parsed each time.
 */
export async function readRows<R>(connection: pg.Client | pg.Pool, query: Prisma.Sql): Promise<R[]> {
  const text = query.text;
  const name = statementName({ sql: text });
  const answer = await connection.query({
    ...(name ? { name } : {}),
    text,
    values: query.values.map(parameter),
    types,
  });
  return answer.rows as R[];
}

// The driver would write a decimal as JSON, quotes and all.
function parameter(value: unknown): unknown {
  return Prisma.Decimal.isDecimal(value) ? value.toString() : value;
}
