import "server-only";
import { Prisma } from "@/generated/prisma/client.ts";

/** Writes SQL with every value as a parameter; pieces nest. */
export const sql = Prisma.sql;
/** Joins pieces of SQL with a separator. */
export const joinSql = Prisma.join;
/** No SQL at all. */
export const noSql = Prisma.empty;
/** The name of a table, a column or a function as SQL. It is not escaped: it must stand in our own code. */
export const sqlName: (name: string) => Sql = Prisma.raw;
export type Sql = Prisma.Sql;
