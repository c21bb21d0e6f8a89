import "server-only";
import { may, mayTouch, type Permission, reachOf } from "@/access/permissions.ts";
import { Refusal } from "@/lib/errors.ts";
import type { ActingOrganisation, Actor, Standing } from "./actor.ts";
import type { AuditEvent } from "./audit-event.ts";
import type { Prisma } from "./database.ts";
import { log } from "./log.ts";

declare const tenancy: unique symbol;
/** A transaction in which a tenant is set. Only the corridor makes one: holding it is the proof of tenancy. */
export type TenantTx = Prisma.TransactionClient & { readonly [tenancy]: true };

declare const signIn: unique symbol;
/** A transaction of the sign-in role: people, sessions, links; no tenant. */
export type SignInTx = Prisma.TransactionClient & { readonly [signIn]: true };

/** What a query works with. */
export type QueryScope = {
  readonly tx: TenantTx;
  /** Names the state of the organisation's records as the transaction began; null in a command, and before any write. */
  readonly head: string | null;
  readonly organisationId: string;
  readonly organisation: ActingOrganisation;
  readonly actor: Actor;
  readonly role: Standing["role"];
  /** The member's department; a contributor's writes stay inside it. */
  readonly departmentId: string | null;
  /** Whether the member is a named approver. */
  readonly approver: boolean;
  /** The request's instant; operations take no other clock. */
  readonly now: Date;
};

/** What a command works with: a query's scope, and the duty to audit or to say that nothing changed. */
export type CommandScope = QueryScope & {
  audit(event: AuditEvent): void;
  unchanged(): void;
  /** Work for after the commit: mail, notices. It never runs when the transaction fails. */
  afterCommit(work: () => Promise<void>): void;
};

/** What an account operation works with. `actor` is null for a visitor. */
export type AccountScope = {
  readonly tx: SignInTx;
  readonly actor: Actor | null;
  readonly now: Date;
  /** The address the request came from, as far as it can be believed. */
  readonly address: string;
  readonly userAgent: string;
  recordSignIn(type: string, userId: string | null, content?: Record<string, unknown>): Promise<void>;
  afterCommit(work: () => Promise<void>): void;
};

/** Stops what this standing may not do: a stranger is told "not-found", a member "forbidden". @throws Refusal */
export function demand(
  standing: Standing,
  permission: Permission,
): asserts standing is Standing & {
  actor: Actor;
  organisation: ActingOrganisation;
} {
  if (!standing.actor) throw new Refusal("unauthenticated");
  if (!standing.organisation || !standing.role) {
    // Not which one: an address that does not exist may hold anything.
    log.warn("an organisation was asked for by nobody of it", { person: standing.actor.userId, permission });
    throw new Refusal("not-found");
  }
  const { actor, organisation, role, approver } = standing;
  demandAlso({ actor, organisationId: organisation.id, role, approver }, permission);
}

/**
 * Stops an operation that needs a second permission beside its own: the role's, and where a token asks, the token's.
 * @throws Refusal("forbidden")
 */
export function demandAlso(scope: Asking & Where, permission: Permission): void {
  if (!isOpen(scope, permission)) throw refused(scope, permission);
}

/** A refusal of permission, told in the log: who tries what they may not is for whoever runs this to see. */
function refused({ actor, organisationId, role }: Asking & Where, permission: Permission): Refusal {
  log.warn("a permission was refused", {
    person: actor.userId,
    via: actor.via,
    organisation: organisationId,
    role,
    permission,
  });
  return new Refusal("forbidden");
}

type Asking = Pick<QueryScope, "actor" | "role" | "approver">;
type Where = Pick<QueryScope, "organisationId">;

/** Tells whether whoever asks may do a second thing too: by role, by being named, and by the token where one asks. */
export function isOpen({ role, approver, actor }: Asking, permission: Permission): boolean {
  return may(role, permission, approver) && (actor.permissions?.includes(permission) ?? true);
}

/**
 * Stops a contributor from touching what belongs to another department.
 * @throws Refusal("forbidden") when the permission reaches only the own department and this is another's.
 */
export function demandDepartment(
  scope: QueryScope,
  permission: Permission,
  departmentId: string | null,
): void {
  if (!mayTouch(scope, permission, departmentId)) throw refused(scope, permission);
}

/** The department a new record belongs to: the one asked for, or the contributor's own. @throws Refusal("forbidden") for another one */
export function departmentFor(
  scope: QueryScope,
  permission: Permission,
  asked: string | null,
): string | null {
  if (reachOf(scope.role, permission) !== "own-department") return asked;
  if (!scope.departmentId || (asked && asked !== scope.departmentId)) throw refused(scope, permission);
  return scope.departmentId;
}
