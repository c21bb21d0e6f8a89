import { type RecordNoun, recordNouns } from "./record-nouns.ts";
import type { Role } from "./roles.ts";

export type Permission =
  | `${RecordNoun}:${"read" | "create" | "edit" | "archive"}`
  | "measurement:read"
  | "measurement:record"
  | "measurement:approve"
  | "scorecard:read"
  | "evidence:attach"
  | "import:commit"
  | "mission:approve"
  | "framework:adopt"
  | "consent:read"
  | "consent:give"
  | "network:invite"
  | "network:compare"
  | "group:manage"
  | "member:read"
  | "member:manage"
  | "token:manage"
  | "organisation:read"
  | "organisation:edit"
  | "audit-entry:read"
  | "record:export";

/**
 * How far a permission reaches: everything, what belongs to the member's own department, everything for members whom
 * an admin named as approvers, or nothing.
 */
export type Reach = "all" | "own-department" | "if-named" | "none";

type Row = { may: string; permissions: readonly Permission[] } & Record<Role, Reach>;

const reads = recordNouns.map((noun) => `${noun}:read` as const);
const writes = recordNouns.flatMap((noun) => [`${noun}:create` as const, `${noun}:edit` as const]);
const archives = recordNouns.map((noun) => `${noun}:archive` as const);

/**
 * The role table of the product, row by row (`may` is the product's own wording).
 * A network reads its members by consent through row security, not through this table.
 */
export const permissionTable: readonly Row[] = [
  {
    may: "read records, scores, brief",
    permissions: [
      ...reads,
      "measurement:read",
      "scorecard:read",
      "organisation:read",
      "consent:read",
      "network:compare",
    ],
    admin: "all",
    editor: "all",
    contributor: "all",
    viewer: "all",
    coordinator: "all",
    analyst: "all",
  },
  {
    may: "create and edit records, measure",
    permissions: [...writes, "measurement:record", "evidence:attach"],
    admin: "all",
    editor: "all",
    contributor: "own-department",
    viewer: "none",
    coordinator: "all",
    analyst: "none",
  },
  {
    may: "archive, restore, bulk edit",
    permissions: archives,
    admin: "all",
    editor: "all",
    contributor: "own-department",
    viewer: "none",
    coordinator: "all",
    analyst: "none",
  },
  {
    may: "import, undo an import",
    permissions: ["import:commit"],
    admin: "all",
    editor: "all",
    contributor: "none",
    viewer: "none",
    coordinator: "all",
    analyst: "none",
  },
  {
    may: "approve measurements and missions, close a period",
    // No period can be closed yet; closing one will belong here.
    permissions: ["measurement:approve", "mission:approve"],
    admin: "all",
    editor: "if-named",
    contributor: "none",
    viewer: "none",
    coordinator: "none",
    analyst: "none",
  },
  {
    may: "adopt a framework, its stage and its zero point",
    permissions: ["framework:adopt"],
    admin: "all",
    editor: "none",
    contributor: "none",
    viewer: "none",
    coordinator: "none",
    analyst: "none",
  },
  {
    may: "give and withdraw consent, publish",
    permissions: ["consent:give"],
    admin: "all",
    editor: "none",
    contributor: "none",
    viewer: "none",
    coordinator: "none",
    analyst: "none",
  },
  {
    may: "invite members of a network",
    permissions: ["network:invite", "group:manage"],
    admin: "none",
    editor: "none",
    contributor: "none",
    viewer: "none",
    coordinator: "all",
    analyst: "none",
  },
  {
    may: "members, settings, tokens",
    permissions: ["member:read", "member:manage", "token:manage", "organisation:edit"],
    admin: "all",
    editor: "none",
    contributor: "none",
    viewer: "none",
    coordinator: "all",
    analyst: "none",
  },
  {
    may: "read the audit log",
    permissions: ["audit-entry:read"],
    admin: "all",
    editor: "all",
    contributor: "none",
    viewer: "none",
    coordinator: "all",
    analyst: "none",
  },
  {
    may: "export what one may read",
    permissions: ["record:export"],
    admin: "all",
    editor: "all",
    contributor: "all",
    viewer: "all",
    coordinator: "all",
    analyst: "all",
  },
];

/** Every permission there is, in the table's order. */
export const allPermissions: readonly Permission[] = permissionTable.flatMap((row) => row.permissions);

const reachByRole: Record<Role, Map<Permission, Reach>> = {
  admin: new Map(),
  editor: new Map(),
  contributor: new Map(),
  viewer: new Map(),
  coordinator: new Map(),
  analyst: new Map(),
};
for (const row of permissionTable)
  for (const role of Object.keys(reachByRole) as Role[])
    for (const permission of row.permissions) reachByRole[role].set(permission, row[role]);

/**
 * Says how far a role's permission reaches for somebody who is a named approver or not; a role that is not tabled
 * reaches nothing, and what asks for a named approver reaches nothing where nobody says so.
 */
export function reachOf(
  role: Role | null,
  permission: Permission,
  approver = false,
): Exclude<Reach, "if-named"> {
  const reach = (role && reachByRole[role].get(permission)) ?? "none";
  return reach === "if-named" ? (approver ? "all" : "none") : reach;
}

/** Tells whether a role may do a thing at all, in its own department or everywhere; approvals ask who is named. */
export function may(role: Role | null, permission: Permission, approver = false): boolean {
  return reachOf(role, permission, approver) !== "none";
}

/** Tells whether naming somebody as an approver would let this role do more than it does. */
export function canBeNamed(role: Role): boolean {
  return permissionTable.some((row) => row[role] === "if-named");
}

/** Who stands before a record: a role, the department that a contributor's writes stay inside, named or not. */
type Reader = { role: Role | null; departmentId: string | null; approver: boolean };

/** Tells whether a reader may do a thing to a record of this department (null: of none). */
export function mayTouch(reader: Reader, permission: Permission, departmentId: string | null): boolean {
  const reach = reachOf(reader.role, permission, reader.approver);
  if (reach !== "own-department") return reach === "all";
  return reader.departmentId !== null && reader.departmentId === departmentId;
}

/** What a reader is to one record: a contributor is a viewer of what other departments keep. */
export function roleToward<R extends Role | null>(
  { role, departmentId: own }: { role: R; departmentId: string | null },
  departmentId: string | null,
): R | "viewer" {
  return role === "contributor" && (own === null || own !== departmentId) ? "viewer" : role;
}
