import "server-only";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import type { CommandScope } from "@/server/scope.ts";
import { demandWritten } from "@/server/versions.ts";
import { departmentId, departmentName, departmentRename } from "../schema.ts";

/** Adds a department. @throws Refusal("invalid") on `name` when there is one of that name. */
export const createDepartment = command(
  { permission: "organisation:edit", input: departmentName, output: departmentId },
  async (scope, { name }) => {
    await demandFreeName(scope, name, null);
    const id = uuidv7();
    await scope.tx.department.create({
      data: { organisationId: scope.organisationId, id, name },
      select: { id: true },
    });
    scope.audit({ type: "department.created", subjectId: id, facts: { name } });
    return { id };
  },
);

/** Renames a department; what belongs to it stays with it. */
export const renameDepartment = command(
  { permission: "organisation:edit", input: departmentRename, output: departmentId },
  async (scope, { id, name, version }) => {
    const { organisationId } = scope;
    const before = await scope.tx.department.findUnique({
      where: { organisationId_id: { organisationId, id } },
      select: { name: true, version: true },
    });
    if (!before) throw new Refusal("not-found");
    if (before.name === name) {
      scope.unchanged();
      return { id };
    }
    await demandFreeName(scope, name, id);
    const { count } = await scope.tx.department.updateMany({
      where: { organisationId, id, version },
      data: { name, version: { increment: 1 } },
    });
    demandWritten(count);
    scope.audit({ type: "department.edited", subjectId: id, changes: { name: [before.name, name] } });
    return { id };
  },
);

/** Takes a department out of use: it is no longer offered, records and members keep it. */
export const archiveDepartment = command(
  { permission: "organisation:edit", input: departmentId, output: departmentId },
  (scope, { id }) => setArchived(scope, id, true),
);

/** Puts a department back in use. */
export const restoreDepartment = command(
  { permission: "organisation:edit", input: departmentId, output: departmentId },
  (scope, { id }) => setArchived(scope, id, false),
);

async function setArchived(scope: CommandScope, id: string, archived: boolean): Promise<{ id: string }> {
  const { organisationId } = scope;
  const row = await scope.tx.department.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: { archivedAt: true },
  });
  if (!row) throw new Refusal("not-found");
  if ((row.archivedAt !== null) === archived) {
    scope.unchanged();
    return { id };
  }
  await scope.tx.department.updateMany({
    where: { organisationId, id },
    data: { archivedAt: archived ? scope.now : null, version: { increment: 1 } },
  });
  scope.audit({ type: archived ? "department.archived" : "department.restored", subjectId: id });
  return { id };
}

async function demandFreeName(scope: CommandScope, name: string, except: string | null): Promise<void> {
  const others = await scope.tx.department.findMany({
    where: {
      organisationId: scope.organisationId,
      name: { equals: name, mode: "insensitive" },
      ...(except ? { NOT: { id: except } } : {}),
    },
    select: { id: true },
  });
  if (others.length > 0) refuseField("name", "organisations.departmentExists");
}
