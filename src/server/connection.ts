import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** What a transaction begins with: statements sent in one message with BEGIN, and what the last of them answered. */
export type Opening = {
  /** What follows the word BEGIN: isolation level, read only or not. */
  readonly mode: string;
  /** Statements with every value written as a literal (`pg.escapeLiteral`): a message of several takes no parameters. */
  readonly statements: readonly string[];
  /** The connection, once the transaction has opened this way and until it ends. */
  client?: pg.Client | undefined;
  answer?: Record<string, unknown> | undefined;
};

// Pages and routes are bundled apart and share the pools on the global object: so they must share this as well.
const held = globalThis as unknown as { meridianoOpenings?: AsyncLocalStorage<Opening> };
held.meridianoOpenings ??= new AsyncLocalStorage<Opening>();
const openings = held.meridianoOpenings;

/** Runs work whose next transaction opens as told, in one round trip instead of one for each statement. */
export function withOpening<T>(opening: Opening, work: () => Promise<T>): Promise<T> {
  return openings.run(opening, work);
}

/**
 * A connection that knows how the corridor opens a transaction: where an opening is set, Prisma's bare BEGIN goes out
 * together with the tenant's settings. Should any statement fail, Postgres runs none after it and Prisma gives the
 * connection up, so a transaction without its tenant cannot come to be.
 */
class CorridorClient extends pg.Client {
  private current: Opening | undefined;

  // The signatures are pg's own; only the calls by which Prisma begins and ends are looked at.
  override query = ((config: unknown, ...rest: unknown[]) => {
    const text = (config as { text?: unknown } | null)?.text;
    const plain = super.query as (...given: unknown[]) => unknown;
    if (text === "COMMIT" || text === "ROLLBACK") this.close();
    const opening = text === "BEGIN" ? openings.getStore() : undefined;
    const answer = opening ? undefined : named(plain.call(this, config, ...rest));
    if (text === "COMMIT" && answer instanceof Promise) return answer.then(reallyCommitted);
    if (!opening) return answer;
    const message = [`BEGIN ${opening.mode}`, ...opening.statements].join("; ");
    return (named(plain.call(this, message)) as Promise<pg.QueryResult | pg.QueryResult[]>).then(
      (answers) => {
        const last = Array.isArray(answers) ? answers.at(-1) : answers;
        this.current = opening;
        opening.client = this;
        opening.answer = last?.rows[0] as Record<string, unknown> | undefined;
        return last;
      },
    );
  }) as typeof pg.Client.prototype.query;

  /** From here on the transaction is over, and who still holds its opening finds no connection there. */
  private close(): void {
    if (this.current) this.current.client = undefined;
    this.current = undefined;
  }
}

/**
 * Postgres answers COMMIT with ROLLBACK, and no error, where a statement had failed and somebody hid it: nothing was kept,
 * so nobody may be told that it was.
 */
function reallyCommitted(answer: pg.QueryResult): pg.QueryResult {
  if (answer.command !== "ROLLBACK") return answer;
  throw Object.assign(new Error("a transaction was to be kept though a statement in it had failed"), {
    code: "25P02",
  });
}

/** Gives what pg says without a code, that its connection is gone, the code that Postgres has for it. */
function named(answer: unknown): unknown {
  if (!(answer instanceof Promise)) return answer;
  return answer.catch((error: unknown) => {
    throw error instanceof Error && !("code" in error) ? Object.assign(error, { code: "08006" }) : error;
  });
}

type Connected = (error: Error | undefined, client?: pg.PoolClient, release?: () => void) => void;

/**
 * Gives the error of a pool whose connections all stayed taken the code that Postgres has for it: whoever waited is told to
 * come back, not that something broke.
 */
class CorridorPool extends pg.Pool {
  override connect = ((done?: Connected) => {
    const coded = (error: Error | undefined) => {
      if (error && !("code" in error)) Object.assign(error, { code: "53300" });
      return error;
    };
    if (done) return super.connect((error, ...rest) => done(coded(error), ...rest));
    return super.connect().catch((error: Error) => {
      throw coded(error);
    });
  }) as typeof pg.Pool.prototype.connect;
}

/** A pool of connections that open transactions the corridor's way. */
export function corridorPool(config: pg.PoolConfig): pg.Pool {
  return new CorridorPool({ ...config, Client: CorridorClient } as pg.PoolConfig);
}
