import "server-only";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { newRecord, written } from "@/server/records.ts";
import { departmentFor } from "@/server/scope.ts";
import { agreementWords, linkAgreements } from "../../agreements/commands/link-agreements.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { eventInput } from "../schema.ts";
import { networkName, placeOf, searchTextWith } from "./change-event.ts";

/** Logs an event, hosted or attended. */
export const createEvent = command(
  { permission: "event:create", input: eventInput, output: written, about: "Logs an event" },
  async (scope, { where, place, countryCode, agreements, ...fields }) => {
    const row = {
      ...fields,
      ...placeOf({ where, place, countryCode }),
      departmentId: departmentFor(scope, "event:create", fields.departmentId),
    };
    const network = await networkName(scope, row.networkMembershipId);
    const served = await agreementWords(scope, agreements);
    const made = await newRecord(scope, "event", row.startsOn ?? row.endsOn);
    const { id, reference } = made;
    await scope.tx.event.create({
      data: { ...row, ...made, searchText: searchTextWith({ ...row, reference, network }, []) },
    });
    await linkAgreements(scope, "event", id, agreements);
    const { networkMembershipId: _, ...told } = row;
    scope.audit({
      type: "event.created",
      subjectId: id,
      subjectReference: reference,
      changes: changesBetween({}, { ...told, network, agreements: served }),
    });
    await refreshScores(scope, ["events"]);
    return { id, reference, version: 1 };
  },
);
