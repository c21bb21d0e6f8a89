import "server-only";
import type { z } from "zod";
import { recordNouns, storedAs } from "@/access/record-nouns.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { type CommandScope, demandAlso, demandDepartment, type QueryScope } from "@/server/scope.ts";
import { joinSql, sql, sqlName } from "@/server/sql.ts";
import { refreshScores } from "../scorecards/commands/refresh-scores.ts";
import {
  type EvidenceKind,
  type EvidenceSubject,
  evidence,
  evidenceInput,
  evidencePointer,
} from "./schema.ts";

/** Hangs evidence on a record or a measurement. @throws Refusal("invalid") when the record named does not exist here. */
export const attachEvidence = command(
  { permission: "evidence:attach", input: evidenceInput, output: evidence, about: "Attaches evidence" },
  async (scope, input) => {
    const departmentId = await subjectDepartment(scope, input.subject, input.subjectId);
    demandDepartment(scope, "evidence:attach", departmentId);
    const row = await insertEvidence(scope, input);
    if (input.subject === "measurement") await refreshScores(scope, ["measurements"]);
    return row;
  },
);

/** Writes the row and its audit entry; for record rooms, inside their own command. */
export async function insertEvidence(
  scope: CommandScope,
  input: z.output<typeof evidenceInput>,
): Promise<z.infer<typeof evidence>> {
  if (input.recordReference) await demandRecord(scope, input.recordReference);
  const kind: EvidenceKind = input.address ? "address" : input.recordReference ? "record" : "note";
  const row = {
    id: uuidv7(scope.now.getTime()),
    kind,
    label: input.label ?? "",
    address: input.address,
    recordReference: input.recordReference ?? null,
    note: input.note,
  };
  await scope.tx.evidence.create({
    data: {
      ...row,
      organisationId: scope.organisationId,
      [`${input.subject}Id`]: input.subjectId,
      createdById: scope.actor.userId,
    },
  });
  scope.audit({
    type: "evidence.attached",
    subjectType: input.subject,
    subjectId: input.subjectId,
    facts: { kind, label: row.label, address: row.address, recordReference: row.recordReference },
  });
  return row;
}

/** Takes a piece of evidence away; the history keeps that it was there. */
export const removeEvidence = command(
  {
    permission: "evidence:attach",
    input: evidencePointer,
    output: evidencePointer,
    about: "Removes evidence",
  },
  async (scope, { id }) => {
    const row = await scope.tx.evidence.findUnique({
      where: { organisationId_id: { organisationId: scope.organisationId, id } },
    });
    if (!row) throw new Refusal("not-found");
    const subject = (["agreement", "project", "event", "mission", "measurement"] as const).find(
      (noun) => row[`${noun}Id`],
    );
    const subjectId = subject ? row[`${subject}Id`] : null;
    if (!subject || !subjectId) throw new Refusal("not-found");
    demandDepartment(scope, "evidence:attach", await subjectDepartment(scope, subject, subjectId));
    await scope.tx.evidence.deleteMany({ where: { organisationId: scope.organisationId, id } });
    scope.audit({
      type: "evidence.removed",
      subjectType: subject,
      subjectId,
      facts: { kind: row.kind, label: row.label, address: row.address, recordReference: row.recordReference },
    });
    if (subject === "measurement") await refreshScores(scope, ["measurements"]);
    return { id };
  },
);

/** The department a subject belongs to; null where it has none. @throws Refusal("not-found") for a subject that is not here. */
async function subjectDepartment(
  scope: QueryScope,
  subject: EvidenceSubject,
  id: string,
): Promise<string | null> {
  const where = { organisationId_id: { organisationId: scope.organisationId, id } };
  const select = { departmentId: true };
  switch (subject) {
    case "agreement":
      return departmentOf(await scope.tx.agreement.findUnique({ where, select }));
    case "project":
      return departmentOf(await scope.tx.project.findUnique({ where, select }));
    case "event":
      return departmentOf(await scope.tx.event.findUnique({ where, select }));
    case "mission":
      return departmentOf(await scope.tx.mission.findUnique({ where, select }));
    case "measurement": {
      const row = await scope.tx.measurement.findUnique({ where, select: { status: true } });
      if (!row) throw new Refusal("not-found");
      // What proves an approved value can let it score, or stop it: others propose the value anew with its evidence.
      if (row.status === "approved") demandAlso(scope, "measurement:approve");
      return scope.departmentId; // A measurement belongs to no department; whoever may measure may prove.
    }
  }
}

function departmentOf(row: { departmentId: string | null } | null): string | null {
  if (!row) throw new Refusal("not-found");
  return row.departmentId;
}

/** Evidence may point at another record of the same organisation, by its human reference. */
async function demandRecord(scope: QueryScope, reference: string): Promise<void> {
  const places = recordNouns.map(
    (noun) => sql`exists (select 1 from ${sqlName(storedAs[noun].table)} where reference = ${reference})`,
  );
  const [found] = await scope.tx.$queryRaw<{ there: boolean }[]>`select ${joinSql(places, " or ")} as there`;
  if (!found?.there) refuseField("recordReference", "unknownRecord", { reference });
}
