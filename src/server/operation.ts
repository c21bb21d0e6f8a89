import "server-only";
import type { z } from "zod";
import type { Permission } from "@/access/permissions.ts";
import type { AccountScope, CommandScope, QueryScope } from "./scope.ts";

type Spec<I extends z.ZodType, O> = {
  permission: Permission;
  input: I;
  /** What the operation answers; documents the API, the types hold it at compile time. */
  output: z.ZodType<O>;
  /** One sentence for the API's page. */
  about?: string;
  /** How long its transaction may last; 10 s unless said. */
  timeoutMs?: number;
};

type AccountSpec<I extends z.ZodType, O> = Omit<Spec<I, O>, "permission"> & {
  /** anyone: also who is not signed in; person: whoever is signed in; operator: the platform's. */
  whoever: "anyone" | "person" | "operator";
};

export type Query<I extends z.ZodType, O> = Spec<I, O> & {
  readonly kind: "query";
  perform(scope: QueryScope, input: z.output<I>): Promise<O>;
};

export type Command<I extends z.ZodType, O> = Spec<I, O> & {
  readonly kind: "command";
  perform(scope: CommandScope, input: z.output<I>): Promise<O>;
};

export type AccountOperation<
  I extends z.ZodType,
  O,
  K extends "account-query" | "account-command",
> = AccountSpec<I, O> & {
  readonly kind: K;
  /** Work that must hold no connection, such as hashing a password; what it gives is handed to `perform`. */
  before?(request: AccountRequest, input: z.output<I>): Promise<unknown>;
  perform(scope: AccountScope, input: z.output<I>, prepared: unknown): Promise<O>;
};

/** Who asks, and from where, before a transaction is opened. */
export type AccountRequest = Pick<AccountScope, "actor" | "address" | "userAgent">;

/** Any operation inside an organisation, whatever it takes and answers. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations of all inputs has no narrower honest type.
export type AnyOperation = Query<any, any> | Command<any, any>;

/** States a read of an organisation's records: it cannot audit, and its transaction cannot write. */
export function query<I extends z.ZodType, O>(
  spec: Spec<I, O>,
  perform: (scope: QueryScope, input: z.output<I>) => Promise<O>,
): Query<I, O> {
  return { kind: "query", ...spec, perform };
}

/** States a write to an organisation's records: it audits or says that nothing changed, else it is refused at commit. */
export function command<I extends z.ZodType, O>(
  spec: Spec<I, O>,
  perform: (scope: CommandScope, input: z.output<I>) => Promise<O>,
): Command<I, O> {
  return { kind: "command", ...spec, perform };
}

/** States a read about a person's own account, outside any organisation. */
export function accountQuery<I extends z.ZodType, O>(
  spec: AccountSpec<I, O>,
  perform: (scope: AccountScope, input: z.output<I>) => Promise<O>,
): AccountOperation<I, O, "account-query"> {
  return { kind: "account-query", ...spec, perform };
}

/** States a write about accounts and sign-ins, outside any organisation. */
export function accountCommand<I extends z.ZodType, O>(
  spec: AccountSpec<I, O>,
  perform: (scope: AccountScope, input: z.output<I>) => Promise<O>,
): AccountOperation<I, O, "account-command"> {
  return { kind: "account-command", ...spec, perform };
}

/** States a write about accounts whose first part (limits, hashing) runs before its transaction is opened. */
export function accountCommandAfter<I extends z.ZodType, O, P>(
  spec: AccountSpec<I, O>,
  before: (request: AccountRequest, input: z.output<I>) => Promise<P>,
  perform: (scope: AccountScope, input: z.output<I>, prepared: P) => Promise<O>,
): AccountOperation<I, O, "account-command"> {
  return {
    kind: "account-command",
    ...spec,
    before,
    perform: (scope, input, prepared) => perform(scope, input, prepared as P),
  };
}
