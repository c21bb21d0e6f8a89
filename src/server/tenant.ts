import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { Refusal } from "@/lib/errors.ts";
import { type Opening, withOpening } from "./connection.ts";
import { Prisma, unsafeClient } from "./database.ts";
import { translateFailure } from "./failures.ts";
import type { TenantTx } from "./scope.ts";
import { readRows } from "./statements.ts";
import { demandSpace } from "./storage-space.ts";

/** Set while a scope is open: a second one inside would wait for a connection the first one holds. */
const open = new AsyncLocalStorage<true>();

/** Stops a second scope inside an open one. @throws Error */
export function refuseNesting(): void {
  if (open.getStore())
    throw new Error("an operation was run through a door inside another operation's scope");
}

/** Runs work as the one scope that is open. @throws Error inside another one */
export async function inOneScope<T>(work: () => Promise<T>): Promise<T> {
  refuseNesting();
  return open.run(true, work);
}

/** Runs work as if no scope were open: a transaction of its own beside the one at hand. */
export function besideScope<T>(work: () => Promise<T>): Promise<T> {
  return open.exit(work);
}

type Mode = { write: boolean; timeoutMs: number; snapshot?: boolean };

/**
 * How a tenant's transaction opens, all in one message: its isolation, the tenant for its length only, its timeout, and
 * last the head of the audit chain, which names the state of the records (see remember.ts).
 */
function tenantOpening(organisationId: string, { write, timeoutMs, snapshot }: Mode): Opening {
  const id = pg.escapeLiteral(organisationId);
  return {
    mode: `isolation level ${snapshot ? "repeatable read" : "read committed"} ${write ? "read write" : "read only"}`,
    statements: [
      `select set_config('app.organisation_id', ${id}, true),
        set_config('statement_timeout', '${Math.trunc(timeoutMs)}', true)`,
      `select encode(hash, 'hex') as head from audit_head where organisation_id = ${id}::uuid`,
    ],
  };
}

/**
 * A transaction whose raw reads go straight to its connection, and only while it lasts.
 * @throws Error where it did not open with its tenant
 */
function tenantTx(tx: Prisma.TransactionClient, opening: Opening): TenantTx {
  if (!opening.client) throw new Error("a transaction opened without its tenant");
  const $queryRaw = (first: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
    const query = "raw" in first ? Prisma.sql(first, ...(values as Prisma.Sql["values"][number][])) : first;
    if (!opening.client) throw new Refusal("unavailable", { retryAfterSeconds: 2 });
    return readRows(opening.client, query);
  };
  return new Proxy(tx, {
    get: (target, name) => (name === "$queryRaw" ? $queryRaw : Reflect.get(target, name)),
  }) as TenantTx;
}

/** Opens one transaction with the tenant set for its length only, and hands it on as proof of tenancy. */
export async function inTenant<T>(
  organisationId: string,
  mode: Mode,
  work: (tx: TenantTx, head: string | null) => Promise<T>,
): Promise<T> {
  const opening = tenantOpening(organisationId, mode);
  try {
    return await inOneScope(async () => {
      if (mode.write) await demandSpace();
      return withOpening(opening, () =>
        unsafeClient("app").$transaction(
          (tx) => work(tenantTx(tx, opening), (opening.answer?.head as string | undefined) ?? null),
          { maxWait: 5_000, timeout: mode.timeoutMs },
        ),
      );
    });
  } catch (error) {
    throw translateFailure(error);
  }
}
