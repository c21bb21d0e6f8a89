import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { demandWritten } from "@/server/versions.ts";
import { measurement, measurementReturn } from "../schema.ts";
import { entryAt, placeOf, proposalAt } from "./find-entry.ts";

/**
 * Sends a submitted entry back to who entered it, with the reason; what is in force goes on scoring.
 * @throws Refusal("not-found") where nothing waits; ("stale") when it was entered anew; ("conflict") when it is not submitted.
 */
export const returnMeasurement = command(
  {
    permission: "measurement:approve",
    input: measurementReturn,
    output: measurement,
    about: "Returns a submitted measurement to who entered it, with the reason",
  },
  async (scope, { reason, version, ...address }) => {
    const { place } = await placeOf(scope, address);
    const { proposal } = await proposalAt(scope, place, version);
    if (proposal.status !== "submitted") throw new Refusal("conflict");
    const { count } = await scope.tx.measurement.updateMany({
      where: { organisationId: scope.organisationId, id: proposal.id, version },
      data: {
        status: "returned",
        decisionReason: reason,
        decidedAt: scope.now,
        decidedById: scope.actor.userId,
        version: version + 1,
      },
    });
    demandWritten(count);
    scope.audit({
      type: "measurement.returned",
      subjectId: proposal.id,
      subjectReference: `${address.indicator} ${address.period}`,
      facts: { value: proposal.value, decisionReason: reason },
    });
    return entryAt(scope, place);
  },
);
