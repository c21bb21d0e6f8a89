import "server-only";
import { z } from "zod";
import { refreshScores } from "@/features/scorecards/commands/refresh-scores.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import type { CommandScope } from "@/server/scope.ts";
import { measurement, measurementApprovals, measurementPointer } from "../schema.ts";
import { entryAt, placeOf, proposalAt } from "./find-entry.ts";
import { putInForce } from "./put-in-force.ts";

/**
 * Approves a submitted entry in the approver's name: it scores from now on. @throws Refusal("not-found") where nothing
 * waits; ("stale") when it was entered anew since; ("conflict") for a draft or an entry that was returned.
 */
export const approveMeasurement = command(
  {
    permission: "measurement:approve",
    input: measurementPointer,
    output: measurement,
    about: "Approves a submitted measurement: it enters the scores",
  },
  async (scope, input) => {
    await approve(scope, input);
    await refreshScores(scope, ["measurements"]);
    return entryAt(scope, (await placeOf(scope, input)).place);
  },
);

/** Approves several submitted entries of a period together, all of them or none. @throws as for one of them. */
export const approveMeasurements = command(
  {
    permission: "measurement:approve",
    input: measurementApprovals,
    output: z.object({ approved: z.number().int() }),
    about: "Approves several submitted measurements of a period, all of them or none",
  },
  async (scope, { period, entries }) => {
    if (entries.length === 0) return refuseField("entries", "required");
    for (const entry of entries) await approve(scope, { ...entry, period });
    await refreshScores(scope, ["measurements"]);
    return { approved: entries.length };
  },
);

async function approve(scope: CommandScope, input: z.output<typeof measurementPointer>): Promise<void> {
  const { place } = await placeOf(scope, input);
  const { proposal, inForce } = await proposalAt(scope, place, input.version);
  if (proposal.status !== "submitted") throw new Refusal("conflict");
  await putInForce(scope, place, proposal, inForce);
}
