import "server-only";
import { canBeNamed } from "@/access/permissions.ts";
import { roleProblem } from "@/features/invitations/rules.ts";
import { administersAs } from "@/features/organisations/rules.ts";
import { refuseField } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { memberEdit } from "../schema.ts";
import { keepAnAdmin } from "./keep-an-admin.ts";

/**
 * Changes a member's role or department, or names an editor as an approver; it holds from that person's next request.
 * A role that cannot be named, because it may approve anyway or never, is not.
 */
export const editMember = command(
  {
    permission: "member:manage",
    input: memberEdit,
    output: memberEdit.omit({ departmentId: true, approver: true }),
  },
  async (scope, { userId, role, departmentId, approver, version }) => {
    const { organisationId } = scope;
    const problem = roleProblem(scope.organisation.kind, role, departmentId);
    if (problem) refuseField(problem.path, problem.rule);
    const stored = await scope.tx.membership.findUnique({
      where: { organisationId_userId: { organisationId, userId } },
      select: { role: true, departmentId: true, approver: true, version: true },
    });
    const wanted = {
      role,
      departmentId: role === "contributor" ? departmentId : null,
      approver: approver && canBeNamed(role),
    };
    const changes = changesAgainst(stored, version, wanted);
    if (Object.keys(changes).length === 0) {
      scope.unchanged();
      return { userId, role, version: stored?.version ?? version };
    }
    if (role !== administersAs(scope.organisation.kind)) await keepAnAdmin(scope, userId);
    if (wanted.departmentId && wanted.departmentId !== stored?.departmentId) {
      const found = await scope.tx.department.count({
        where: { organisationId, id: wanted.departmentId, archivedAt: null },
      });
      if (found === 0) refuseField("departmentId", "notInList");
    }
    const { count } = await scope.tx.membership.updateMany({
      where: { organisationId, userId, version },
      data: { ...wanted, version: { increment: 1 } },
    });
    demandWritten(count);
    scope.audit({ type: "member.edited", subjectType: "member", subjectId: userId, changes });
    return { userId, role, version: version + 1 };
  },
);
