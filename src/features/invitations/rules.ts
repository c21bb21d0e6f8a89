import { type OrganisationKind, type Role, rolesOf } from "@/access/roles.ts";

/** How long an invitation holds, in days. */
export const invitationDays = 7;

/** What stops a role in an organisation: a role of the other kind, or a contributor of no department. */
export function roleProblem(
  kind: OrganisationKind,
  role: Role,
  departmentId: string | null,
): { path: "role" | "departmentId"; rule: string } | null {
  if (!rolesOf[kind].includes(role)) return { path: "role", rule: "notInList" };
  if (role === "contributor" && !departmentId)
    return { path: "departmentId", rule: "members.contributorNeedsDepartment" };
  return null;
}
