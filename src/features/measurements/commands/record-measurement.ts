import "server-only";
import { frameworkById } from "@/features/frameworks/queries.ts";
import { activeIndicators, originOf } from "@/features/frameworks/rules.ts";
import type { DefinitionNode } from "@/features/frameworks/schema.ts";
import { refreshScores } from "@/features/scorecards/commands/refresh-scores.ts";
import { today } from "@/lib/dates.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { type CommandScope, isOpen } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { type EntryPlace, entriesAt, evidenceText, type StoredEntry } from "../queries/stored-entries.ts";
import { statusOnSaving } from "../rules.ts";
import {
  type Measurement,
  type MeasurementInput,
  type MeasurementStatus,
  measurement,
  measurementInput,
} from "../schema.ts";
import { entryAt, placeOf } from "./find-entry.ts";
import { judged } from "./judge-entry.ts";
import { copyEvidence, removeEntry, replaceEvidence } from "./keep-evidence.ts";
import { putInForce } from "./put-in-force.ts";

/**
 * Records what a person measured for an indicator and a period. What scores is the entry in force: it is replaced at
 * once where whoever enters may approve; else the new entry is submitted, and the one in force goes on scoring until
 * the new one is approved.
 * @throws Refusal("invalid") with each broken field; ("stale") when somebody entered something in between; ("conflict")
 * before a framework is adopted; ("forbidden") for an approval by somebody who may not give it.
 */
export const recordMeasurement = command(
  {
    permission: "measurement:record",
    input: measurementInput,
    output: measurement,
    about: "Records a measurement with its source and evidence, approved or submitted for approval",
  },
  async (scope, input): Promise<Measurement> => {
    const status = statusOnSaving(input.status, isOpen(scope, "measurement:approve"));
    if (!status) throw new Refusal("forbidden");
    const { place, node } = await indicatorFor(scope, input);
    const wanted = judged(node, input, scope.organisation.formatLocale);
    const evidence = input.evidence ?? "";
    const entries = await entriesAt(scope, place);
    const last = entries.proposal ?? entries.inForce;
    const changes = last
      ? changesAgainst({ ...last, evidence: evidenceText(last) }, input.version ?? 0, { ...wanted, evidence })
      : {};
    const same = last !== null && Object.keys(changes).length === 0;
    // Whoever saves the approved entry as it stands proposes nothing.
    if (same && (!entries.proposal || entries.proposal.status === status)) {
      scope.unchanged();
      return entryAt(scope, place);
    }
    if (same && entries.proposal && status === "approved") {
      await putInForce(scope, place, entries.proposal, entries.inForce);
      await refreshScores(scope, ["measurements"]);
      return entryAt(scope, place);
    }
    const replaced = status === "approved" ? (entries.inForce ?? entries.proposal) : entries.proposal;
    const id = replaced?.id ?? uuidv7(scope.now.getTime());
    const decided = status === "approved" ? { at: scope.now, by: scope.actor.userId } : null;
    const data = {
      ...wanted,
      status,
      proposed: status !== "approved",
      version: (last?.version ?? 0) + 1,
      updatedAt: scope.now,
      updatedById: scope.actor.userId,
      decidedAt: decided?.at ?? null,
      decidedById: decided?.by ?? null,
      decisionReason: null,
    };
    if (replaced) {
      const { count } = await scope.tx.measurement.updateMany({
        where: { organisationId: scope.organisationId, id, version: replaced.version },
        data,
      });
      demandWritten(count);
    } else
      await scope.tx.measurement.create({
        data: { ...place, id, ...data, createdById: scope.actor.userId },
        select: { id: true },
      });
    scope.audit({
      type: status === "submitted" ? "measurement.submitted" : "measurement.recorded",
      subjectId: id,
      subjectReference: `${place.indicatorCode} ${place.period}`,
      ...(last
        ? { changes: { ...changes, ...statusChange(replaced, status) } }
        : { facts: { ...wanted, status, indicator: place.indicatorCode, period: place.period } }),
    });
    // What is proposed in the place of an approved entry begins with what proves that one.
    if (!replaced && entries.inForce) await copyEvidence(scope, entries.inForce.id, id);
    const proven = replaced ?? entries.inForce;
    if (evidence !== (proven ? evidenceText(proven) : "")) await replaceEvidence(scope, id, evidence);
    if (entries.proposal && entries.proposal.id !== id) await removeEntry(scope, entries.proposal);
    if (status === "approved") await refreshScores(scope, ["measurements"]);
    return entryAt(scope, place);
  },
);

/** How an entry's status changed; what is proposed beside an approved entry leaves that one approved. */
function statusChange(
  replaced: StoredEntry | null,
  status: MeasurementStatus,
): { status?: [unknown, unknown] } {
  if (replaced?.status === status) return {};
  return { status: [replaced?.status ?? null, status] };
}

/** The indicator that is measured, as the adopted framework has it. @throws Refusal("invalid") where it takes no entry. */
async function indicatorFor(
  scope: CommandScope,
  { indicator, period }: Pick<MeasurementInput, "indicator" | "period">,
): Promise<{ place: EntryPlace; node: DefinitionNode }> {
  const { place, adoption } = await placeOf(scope, { indicator, period });
  const framework = await frameworkById(scope, adoption.frameworkId);
  const placed = activeIndicators(framework, adoption.stage).find(({ node }) => node.code === indicator);
  if (!placed) return refuseField("indicator", "notInList");
  if (originOf(placed.node) === "records") return refuseField("value", "countedFromRecords");
  const thisYear = today(scope.organisation.timeZone, scope.now).slice(0, 4);
  if (period > thisYear) return refuseField("period", "tooBig", { limit: Number(thisYear) });
  return { place, node: placed.node };
}
