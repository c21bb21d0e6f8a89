import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import type { Standing } from "@/server/actor.ts";
import { perform } from "@/server/corridor.ts";
import { log } from "@/server/log.ts";
import { command } from "@/server/operation.ts";
import { run } from "@/server/run.ts";
import { importPointer } from "../schema.ts";
import { commitImport } from "./commit-import.ts";
import { resetProgress } from "./import-progress.ts";
import { lockIdleImport, lockImport } from "./read-import.ts";

/** Marks an import as running, with nothing done. @throws Refusal("conflict") when it was imported or is being imported. */
export const startImport = command(
  { permission: "import:commit", input: importPointer, output: importPointer },
  async (scope, { id }) => {
    await lockIdleImport(scope, id);
    await resetProgress(scope, id);
    const { organisationId } = scope;
    await scope.tx.import.updateMany({
      where: { organisationId, id },
      data: { status: "running", progress: 0 },
    });
    scope.audit({ type: "import.started", subjectId: id });
    return { id };
  },
);

/** Writes an import that was started, to its end; where that fails, says so on the import and throws what it was. */
export async function finishImport(standing: Standing, id: string): Promise<void> {
  try {
    await run(commitImport, standing, { id });
  } catch (error) {
    const cancelled = error instanceof Refusal && error.cause === "cancelled";
    await run(settleImport, standing, { id, outcome: cancelled ? "cancelled" : "interrupted" });
    throw error;
  }
}

/**
 * Starts writing an import's rows and answers at once; the writing goes on in this process, all or nothing.
 * @throws Refusal("conflict") when it was imported before or is being imported.
 */
export const beginImport = command(
  {
    permission: "import:commit",
    input: importPointer,
    output: importPointer,
    about: "Starts importing the rows that are ready; ask for the import to see how far it is",
  },
  async (scope, { id }) => {
    await perform(startImport, scope, { id });
    const { actor, organisation, role, departmentId, approver } = scope;
    scope.afterCommit(async () => {
      // Not awaited: the answer goes out, and the screen follows the progress.
      void finishImport({ actor, organisation, role, departmentId, approver, organisations: [] }, id).catch(
        (error: unknown) => {
          if (error instanceof Refusal && error.cause === "cancelled") return;
          log.error("an import was interrupted", {
            importId: id,
            error: error instanceof Error ? error.stack : error,
          });
        },
      );
    });
    return { id };
  },
);

/** Says of an import that began and wrote nothing why it did not end. */
const settleImport = command(
  {
    permission: "import:commit",
    input: importPointer.extend({ outcome: z.enum(["cancelled", "interrupted"]) }),
    output: importPointer,
  },
  async (scope, { id, outcome }) => {
    const { status } = await lockImport(scope, id);
    if (status !== "running") scope.unchanged();
    else {
      await scope.tx.import.updateMany({
        where: { organisationId: scope.organisationId, id },
        data: { status: outcome, progress: 0 },
      });
      scope.audit({ type: `import.${outcome}`, subjectId: id });
    }
    return { id };
  },
);

/** Asks a running import to stop; it looks every few hundred rows and then leaves nothing behind. */
export const cancelImport = command(
  {
    permission: "import:commit",
    input: importPointer,
    output: importPointer,
    about: "Stops an import that is running; nothing of it is kept",
  },
  async (scope, { id }) => {
    const { tx } = scope;
    // Without holding the import's row: the transaction that writes it has it until its end.
    const asked = await tx.$executeRaw`
      update import_progress set cancel_asked_at = now() where import_id = ${id}::uuid
        and exists (select 1 from import i where i.id = ${id}::uuid and i.status = 'running')`;
    if (asked === 0) throw new Refusal("conflict");
    scope.audit({ type: "import.cancel-asked", subjectId: id });
    return { id };
  },
);
