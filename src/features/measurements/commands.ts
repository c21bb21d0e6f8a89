import "server-only";
import { insertEvidence } from "@/features/evidence/commands.ts";
import { findAdoption, frameworkById } from "@/features/frameworks/queries.ts";
import { activeIndicators, originOf } from "@/features/frameworks/rules.ts";
import type { DefinitionNode } from "@/features/frameworks/schema.ts";
import { refreshScores } from "@/features/scorecards/commands/refresh-scores.ts";
import type { Prisma } from "@/generated/prisma/client.ts";
import { today } from "@/lib/dates.ts";
import { type FieldIssue, Refusal, refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { decimalMarkOf } from "@/lib/numbers.ts";
import { command } from "@/server/operation.ts";
import type { CommandScope } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { entryColumns, entryOf } from "./queries.ts";
import { entryValue, evidenceOf, numberOf } from "./rules.ts";
import { type Measurement, type MeasurementInput, measurement, measurementInput } from "./schema.ts";

/**
 * Records what a person measured for an indicator and a period, in place of what was entered before.
 * @throws Refusal("invalid") with each broken field; ("stale") when somebody entered something in between; ("conflict")
 * before a framework is adopted.
 */
export const recordMeasurement = command(
  {
    permission: "measurement:record",
    input: measurementInput,
    output: measurement,
    about: "Records a measurement with its source and evidence",
  },
  async (scope, input): Promise<Measurement> => {
    const adoption = await findAdoption(scope);
    if (!adoption) throw new Refusal("conflict");
    const framework = await frameworkById(scope, adoption.frameworkId);
    const placed = activeIndicators(framework, adoption.stage).find(
      ({ node }) => node.code === input.indicator,
    );
    if (!placed) return refuseField("indicator", "notInList");
    if (originOf(placed.node) === "records") return refuseField("value", "countedFromRecords");
    const thisYear = today(scope.organisation.timeZone, scope.now).slice(0, 4);
    if (input.period > thisYear) return refuseField("period", "tooBig", { limit: Number(thisYear) });
    const wanted = judged(placed.node, input, scope.organisation.formatLocale);
    const where = {
      organisationId: scope.organisationId,
      frameworkKey: adoption.key,
      indicatorCode: input.indicator,
      period: input.period,
    };
    const stored = await scope.tx.measurement.findFirst({ where, select: entryColumns });
    const text = input.evidence ?? "";
    const before = stored ? entryOf(stored) : null;
    const changes = before
      ? changesAgainst({ ...before }, input.version ?? 0, { ...wanted, evidence: text })
      : { value: [null, wanted.value] as [unknown, unknown] };
    if (before && Object.keys(changes).length === 0) {
      scope.unchanged();
      return before;
    }
    const id = before?.id ?? uuidv7(scope.now.getTime());
    const author = { updatedAt: scope.now, updatedById: scope.actor.userId };
    if (before) {
      const { count } = await scope.tx.measurement.updateMany({
        where: { organisationId: scope.organisationId, id, version: before.version },
        data: { ...wanted, ...author, version: before.version + 1 },
      });
      demandWritten(count);
    } else {
      const data: Prisma.MeasurementUncheckedCreateInput = {
        ...where,
        id,
        ...wanted,
        ...author,
        createdById: scope.actor.userId,
      };
      await scope.tx.measurement.create({ data });
    }
    scope.audit({
      type: "measurement.recorded",
      subjectId: id,
      subjectReference: `${input.indicator} ${input.period}`,
      ...(before ? { changes } : { facts: { ...wanted, indicator: input.indicator, period: input.period } }),
    });
    if (text !== (before?.evidence ?? "")) await replaceEvidence(scope, id, text);
    await refreshScores(scope, ["measurements"]);
    const row = await scope.tx.measurement.findFirstOrThrow({
      where: { organisationId: scope.organisationId, id },
      select: entryColumns,
    });
    return entryOf(row);
  },
);

/** What is stored of an entry once it holds for its indicator. @throws Refusal("invalid") with every broken field. */
function judged(node: DefinitionNode, input: MeasurementInput, formatLocale: string) {
  const mark = decimalMarkOf(formatLocale);
  const issues: FieldIssue[] = [];
  const read = (path: "value" | "numerator" | "denominator") => {
    const number = numberOf(input[path], mark);
    if (number === null) issues.push({ path, rule: "invalid" });
    return number ?? null;
  };
  const numbers = { value: read("value"), numerator: read("numerator"), denominator: read("denominator") };
  const spoken = input.status === "not-available" || input.status === "not-applicable";
  const { entry, issues: broken } = spoken
    ? { entry: { value: null, numerator: null, denominator: null }, issues: [] }
    : entryValue(node, numbers);
  if (issues.length === 0) issues.push(...broken);
  if (spoken && !input.note) issues.push({ path: "note", rule: "required" });
  if (input.status === "approved") {
    if (entry.value === null && entry.denominator === null && issues.length === 0)
      issues.push({ path: "value", rule: "required" });
    if (!input.source) issues.push({ path: "source", rule: "required" });
  }
  if (issues.length > 0) throw new Refusal("invalid", { issues });
  return {
    ...entry,
    sampleSize: input.sampleSize,
    source: input.source ?? "",
    method: input.method,
    contribution: input.contribution,
    status: input.status,
    note: input.note,
  };
}

/** The entry's own field of evidence is its first piece; what was attached since stays. */
async function replaceEvidence(scope: CommandScope, measurementId: string, text: string): Promise<void> {
  const first = await scope.tx.evidence.findFirst({
    where: { organisationId: scope.organisationId, measurementId },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  if (first)
    await scope.tx.evidence.deleteMany({ where: { organisationId: scope.organisationId, id: first.id } });
  if (!text) return;
  const { address = null, recordReference, note = null } = evidenceOf(text);
  try {
    await insertEvidence(scope, {
      subject: "measurement",
      subjectId: measurementId,
      label: null,
      address,
      recordReference,
      note,
    });
  } catch (error) {
    // The grid has one field for all three.
    if (error instanceof Refusal && error.issues[0])
      throw new Refusal("invalid", { issues: [{ ...error.issues[0], path: "evidence" }] });
    throw error;
  }
}
