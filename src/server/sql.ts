import "server-only";
import { Prisma } from "@/generated/prisma/client.ts";

/** Writes SQL with every value as a parameter; pieces nest. */
export const sql = Prisma.sql;
/** Joins pieces of SQL with a separator. */
export const joinSql = Prisma.join;
/** No SQL at all. */
export const noSql = Prisma.empty;
export type Sql = Prisma.Sql;
