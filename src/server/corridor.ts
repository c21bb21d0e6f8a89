import "server-only";
import type { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import type { ActingOrganisation, Actor, Standing } from "./actor.ts";
import { appendAudit } from "./audit.ts";
import type { AuditEvent } from "./audit-event.ts";
import { unsafeClient } from "./database.ts";
import { translateFailure } from "./failures.ts";
import { parseInput } from "./input.ts";
import type { AccountOperation, AnyOperation, Command, Query } from "./operation.ts";
import {
  type AccountScope,
  type CommandScope,
  demand,
  demandAlso,
  type QueryScope,
  type SignInTx,
  type TenantTx,
} from "./scope.ts";
import { demandSpace } from "./storage-space.ts";
import { besideScope, inOneScope, inTenant, refuseNesting } from "./tenant.ts";

const defaultTimeoutMs = 10_000;

type Where = { actor: Actor; organisation: ActingOrganisation; standing: Standing };

function queryScope(tx: TenantTx, where: Where, now: Date, head: string | null): QueryScope {
  return {
    tx,
    head,
    organisationId: where.organisation.id,
    organisation: where.organisation,
    actor: where.actor,
    role: where.standing.role,
    departmentId: where.standing.departmentId,
    approver: where.standing.approver,
    now,
  };
}

/** Checks a standing against a permission and says where the operation happens. */
function admit(standing: Standing, operation: AnyOperation): Where {
  demand(standing, operation.permission);
  return { actor: standing.actor, organisation: standing.organisation, standing };
}

/**
 * Runs one read: parse and permission first, so a refusal holds no connection.
 * @throws Refusal("not-found" or "forbidden") by the permission table, ("invalid") by the input, or the operation's own
 */
export async function runQuery<I extends z.ZodType, O>(
  operation: Query<I, O>,
  standing: Standing,
  input: unknown,
): Promise<O> {
  const where = admit(standing, operation);
  const parsed = parseInput(operation.input, input);
  const timeoutMs = operation.timeoutMs ?? defaultTimeoutMs;
  return inTenant(where.organisation.id, { write: false, timeoutMs }, (tx, head) =>
    operation.perform(queryScope(tx, where, new Date(), head), parsed),
  );
}

/** One part of a dashboard: a read and what it is asked. */
// biome-ignore lint/suspicious/noExplicitAny: parts of one dashboard differ in input and answer.
export type Part = readonly [Query<any, any>, unknown];
export type Answers<P extends Record<string, Part>> = {
  [K in keyof P]: P[K][0] extends Query<z.ZodType, infer O> ? O : never;
};

/** Runs several reads on one snapshot, so that what they show agrees. @throws Refusal as `runQuery` does, before the first read */
export async function runQueries<P extends Record<string, Part>>(
  parts: P,
  standing: Standing,
): Promise<Answers<P>> {
  const prepared = Object.entries(parts).map(([name, [operation, input]]) => {
    const where = admit(standing, operation);
    return { name, operation, where, parsed: parseInput(operation.input, input) };
  });
  const first = prepared[0];
  if (!first) return {} as Answers<P>;
  const now = new Date();
  const timeoutMs = Math.max(...prepared.map(({ operation }) => operation.timeoutMs ?? defaultTimeoutMs));
  return inTenant(
    first.where.organisation.id,
    { write: false, timeoutMs, snapshot: true },
    async (tx, head) => {
      const answers: Record<string, unknown> = {};
      for (const { name, operation, where, parsed } of prepared)
        answers[name] = await operation.perform(queryScope(tx, where, now, head), parsed);
      return answers as Answers<P>;
    },
  );
}

/**
 * Runs one write: parse, permission, transaction, command, audit in the same transaction.
 * @throws Error when the command neither audited nor said that nothing changed: nothing is committed then.
 */
export async function runCommand<I extends z.ZodType, O>(
  operation: Command<I, O>,
  standing: Standing,
  input: unknown,
): Promise<O> {
  const where = admit(standing, operation);
  const parsed = parseInput(operation.input, input);
  try {
    return await attempt(operation, where, parsed);
  } catch (error) {
    // Somebody wrote between this command's reading and its writing. Nothing was kept, and reading once more tells what.
    const outrun = error instanceof Refusal && error.code === "stale" && error.staleFields.length === 0;
    if (!outrun) throw error;
    return attempt(operation, where, parsed);
  }
}

async function attempt<I extends z.ZodType, O>(
  operation: Command<I, O>,
  where: Where,
  parsed: z.output<I>,
): Promise<O> {
  const events: AuditEvent[] = [];
  const later: (() => Promise<void>)[] = [];
  let nothingChanged = false;
  const timeoutMs = operation.timeoutMs ?? defaultTimeoutMs;
  const answer = await inTenant(where.organisation.id, { write: true, timeoutMs }, async (tx) => {
    const scope: CommandScope = {
      ...queryScope(tx, where, new Date(), null), // Its own writes would outdate a name of the state before.
      audit: (event) => void events.push(event),
      unchanged: () => {
        nothingChanged = true;
      },
      afterCommit: (work) => void later.push(work),
    };
    const result = await operation.perform(scope, parsed);
    if (events.length > 0) await appendAudit(tx, where.actor, events);
    else if (!nothingChanged) throw new Error("a command changed something without an audit entry");
    return result;
  });
  for (const work of later) await work();
  return answer;
}

/**
 * Performs another room's operation inside the scope at hand: same transaction, same permission table, same parse.
 * @throws Refusal("forbidden") when the actor may not do the inner thing.
 */
export async function perform<I extends z.ZodType, O>(
  operation: Query<I, O>,
  scope: QueryScope,
  input: z.input<I>,
): Promise<O>;
export async function perform<I extends z.ZodType, O>(
  operation: Command<I, O>,
  scope: CommandScope,
  input: z.input<I>,
): Promise<O>;
export async function perform(
  operation: { permission: AnyOperation["permission"]; input: z.ZodType; perform: unknown },
  scope: QueryScope,
  input: unknown,
): Promise<unknown> {
  demandAlso(scope, operation.permission);
  const parsed = parseInput(operation.input, input);
  return (operation.perform as (scope: QueryScope, input: unknown) => Promise<unknown>)(scope, parsed);
}

/** Where an account operation's request comes from. */
export type Origin = { address: string; userAgent: string };

/**
 * Runs one operation about accounts and sign-ins, in one transaction of the sign-in role.
 * @throws Refusal("unauthenticated") where the operation asks for somebody and nobody is signed in
 */
export async function runAccount<I extends z.ZodType, O>(
  operation: AccountOperation<I, O, "account-query" | "account-command">,
  actor: Actor | null,
  origin: Origin,
  input: unknown,
): Promise<O> {
  if (operation.whoever !== "anyone" && !actor) throw new Refusal("unauthenticated");
  if (operation.whoever === "operator" && !actor?.operator) throw new Refusal("not-found");
  const parsed = parseInput(operation.input, input);
  refuseNesting();
  if (operation.kind === "account-command") await demandSpace();
  const prepared = await operation.before?.({ actor, ...origin }, parsed);
  const later: (() => Promise<void>)[] = [];
  try {
    const answer = await inOneScope(() =>
      unsafeClient("signin").$transaction(
        async (plain) => {
          const tx = plain as unknown as SignInTx;
          const scope: AccountScope = {
            tx,
            actor,
            now: new Date(),
            ...origin,
            recordSignIn: async (type, userId, content = {}) => {
              await tx.$queryRaw`select append_sign_in(${type}, ${userId}::uuid, ${JSON.stringify(content)})`;
            },
            afterCommit: (work) => void later.push(work),
          };
          return operation.perform(scope, parsed, prepared);
        },
        { maxWait: 5_000, timeout: operation.timeoutMs ?? defaultTimeoutMs },
      ),
    );
    for (const work of later) await work();
    return answer;
  } catch (error) {
    throw translateFailure(error);
  }
}

/**
 * Acts in an organisation on nobody's role: founding it, joining by invitation, first run. Each caller has a decision
 * record (docs/decisions/003). The acting person is still named in the audit entry.
 */
export async function unsafeActIn<T>(
  organisationId: string,
  actor: Actor,
  work: (scope: Pick<CommandScope, "tx" | "organisationId" | "actor" | "now" | "audit">) => Promise<T>,
): Promise<T> {
  const events: AuditEvent[] = [];
  return inTenant(organisationId, { write: true, timeoutMs: defaultTimeoutMs }, async (tx) => {
    const result = await work({
      tx,
      organisationId,
      actor,
      now: new Date(),
      audit: (event) => void events.push(event),
    });
    if (events.length === 0) throw new Error("acting outside the permission table must leave an audit entry");
    await appendAudit(tx, actor, events);
    return result;
  });
}

/**
 * A short write of its own while a long transaction is open: progress that others may see before the end. It audits
 * nothing, for it changes no record.
 */
export async function beside<T>(scope: CommandScope, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return besideScope(() => inTenant(scope.organisationId, { write: true, timeoutMs: 5_000 }, work));
}
