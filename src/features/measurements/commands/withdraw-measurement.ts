import "server-only";
import { command } from "@/server/operation.ts";
import { demandAlso } from "@/server/scope.ts";
import { measurementAddress, measurementPointer } from "../schema.ts";
import { placeOf, proposalAt } from "./find-entry.ts";
import { removeEntry } from "./keep-evidence.ts";

/**
 * Takes back an entry that waits: what is in force stays as it is. Whoever entered it may, and whoever may approve.
 * @throws Refusal("not-found") where nothing waits; ("stale") when it was entered anew; ("forbidden") for others.
 */
export const withdrawMeasurement = command(
  {
    permission: "measurement:record",
    input: measurementPointer,
    output: measurementAddress,
    about: "Withdraws a measurement that is not approved",
  },
  async (scope, { version, ...address }) => {
    const { place } = await placeOf(scope, address);
    const { proposal, inForce } = await proposalAt(scope, place, version);
    if (proposal.updatedById !== scope.actor.userId) demandAlso(scope, "measurement:approve");
    await removeEntry(scope, proposal);
    // A version once seen of this place never comes back for something else.
    if (inForce)
      await scope.tx.measurement.updateMany({
        where: { organisationId: scope.organisationId, id: inForce.id },
        data: { version: version + 1 },
      });
    scope.audit({
      type: "measurement.withdrawn",
      subjectId: proposal.id,
      subjectReference: `${address.indicator} ${address.period}`,
      facts: { value: proposal.value },
    });
    return address;
  },
);
