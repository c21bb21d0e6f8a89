import "server-only";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { departmentFor } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { agreementWords, linkAgreements } from "../../agreements/commands/link-agreements.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { eventEdit } from "../schema.ts";
import { networkName, placeOf, searchTextWith, storedEvent } from "./change-event.ts";

/** Changes an event. @throws Refusal("stale") with what moved when somebody else wrote first. */
export const editEvent = command(
  { permission: "event:edit", input: eventEdit, output: written, about: "Changes an event" },
  async (scope, { reference, version, where, place, countryCode, agreements, ...fields }) => {
    const stored = await storedEvent(scope, reference);
    const row = {
      ...fields,
      ...placeOf({ where, place, countryCode }),
      departmentId: departmentFor(scope, "event:edit", fields.departmentId),
    };
    const { networkMembershipId, ...told } = row;
    const network = await networkName(scope, networkMembershipId);
    const served = await agreementWords(scope, agreements);
    const changes = changesAgainst(stored, version, { ...told, network, agreements: served });
    const answer = { id: stored.id, reference, version: stored.version };
    if (Object.keys(changes).length === 0) {
      scope.unchanged();
      return answer;
    }
    const { count } = await scope.tx.event.updateMany({
      where: { organisationId: scope.organisationId, id: stored.id, version },
      data: {
        ...row,
        searchText: searchTextWith({ ...row, reference, network }, stored.interventions),
        version: { increment: 1 },
        updatedAt: scope.now,
        updatedById: scope.actor.userId,
      },
    });
    demandWritten(count);
    if (changes.agreements) await linkAgreements(scope, "event", stored.id, agreements);
    scope.audit({ type: "event.edited", subjectId: stored.id, subjectReference: reference, changes });
    await refreshScores(scope, ["events"]);
    return { ...answer, version: version + 1 };
  },
);
