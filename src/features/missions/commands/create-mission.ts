import "server-only";
import { changesBetween, partPersonal } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { newRecord, written } from "@/server/records.ts";
import { departmentFor } from "@/server/scope.ts";
import { wordsOf } from "@/server/words.ts";
import { agreementWords, linkAgreements } from "../../agreements/commands/link-agreements.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { missionSearchText, proposeTitle } from "../rules.ts";
import { missionInput } from "../schema.ts";
import { resolvePlace } from "./resolve-place.ts";

/** What of a mission is about persons: told as changed, kept where it can be erased. */
export const personalFields = ["travellers"];

/** Logs a mission or a delegation in the acting city's name. */
export const createMission = command(
  {
    permission: "mission:create",
    input: missionInput,
    output: written,
    about: "Logs a mission or a delegation",
  },
  async (scope, { where, place: typed, countryCode: country, agreements, ...fields }) => {
    const departmentId = departmentFor(scope, "mission:create", fields.departmentId);
    const { partner, partnerId, ...destination } = await resolvePlace(scope, {
      where,
      place: typed,
      countryCode: country,
    });
    const kindName = await wordsOf(scope.actor.locale, "missions", `direction.${fields.direction}`);
    const title = fields.title ?? proposeTitle(kindName, destination.place);
    const served = await agreementWords(scope, agreements);
    const made = await newRecord(scope, "mission", fields.startsOn ?? fields.endsOn);
    const { id, reference } = made;
    const row = {
      ...fields,
      ...destination,
      title,
      departmentId,
      costCurrency: fields.costAmount && fields.costCurrency,
    };
    await scope.tx.mission.create({
      data: {
        ...row,
        ...made,
        partnerId,
        searchText: missionSearchText({ ...row, reference, report: null }),
      },
    });
    await linkAgreements(scope, "mission", id, agreements);
    scope.audit({
      type: "mission.created",
      subjectId: id,
      subjectReference: reference,
      ...partPersonal(changesBetween({}, { ...row, partner, agreements: served }), personalFields),
    });
    await refreshScores(scope, ["missions"]);
    return { id, reference, version: 1 };
  },
);
