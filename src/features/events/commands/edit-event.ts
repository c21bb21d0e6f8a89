import "server-only";
import { command } from "@/server/operation.ts";
import { rewrite, written } from "@/server/records.ts";
import { departmentFor } from "@/server/scope.ts";
import { changesAgainst } from "@/server/versions.ts";
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
    const searchText = searchTextWith({ ...row, reference, network }, stored.interventions);
    return rewrite(scope, "event", stored, {
      changes,
      write: (where, stamp) => scope.tx.event.updateMany({ where, data: { ...row, searchText, ...stamp } }),
      settle: async () => {
        if (changes.agreements) await linkAgreements(scope, "event", stored.id, agreements);
        await refreshScores(scope, ["events"]);
      },
    });
  },
);
