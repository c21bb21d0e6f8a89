import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import { changesBetween, partPersonal } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { takeReference } from "@/server/references.ts";
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
    const year = Number((fields.startsOn ?? fields.endsOn ?? scope.now.toISOString()).slice(0, 4));
    const served = await agreementWords(scope, agreements);
    const reference = await takeReference(scope, "MIS", year);
    const id = uuidv7(scope.now.getTime());
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
        partnerId,
        searchText: missionSearchText({ ...row, reference, report: null }),
        id,
        organisationId: scope.organisationId,
        reference,
        createdById: scope.actor.userId,
        updatedById: scope.actor.userId,
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
