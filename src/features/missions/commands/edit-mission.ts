import "server-only";
import { twoDecimals } from "@/lib/money.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { departmentFor } from "@/server/scope.ts";
import { agreementWords, linkAgreements } from "../../agreements/commands/link-agreements.ts";
import { approvalFalls, missionSearchText } from "../rules.ts";
import { missionEdit } from "../schema.ts";
import { changeMission, storedMission } from "./change-mission.ts";
import { resolvePlace } from "./resolve-place.ts";

/** Where a mission stands whose order is no longer the one that was approved. */
const askedAnew = { approval: "awaiting", decidedAt: null, decidedById: null, decisionReason: null } as const;

/**
 * Changes a mission. A change of the order takes back an approval that was given to another one: it is asked for anew.
 * @throws Refusal("stale") with what moved when somebody else wrote first.
 */
export const editMission = command(
  {
    permission: "mission:edit",
    input: missionEdit,
    output: written,
    about: "Changes a mission or a delegation",
  },
  async (scope, { reference, version, where, place, countryCode, agreements, ...fields }) => {
    const stored = await storedMission(scope, "mission:edit", reference);
    const { partner, partnerId, ...destination } = await resolvePlace(scope, { where, place, countryCode });
    const served = await agreementWords(scope, agreements);
    const order = {
      ...fields,
      ...destination,
      departmentId: departmentFor(scope, "mission:edit", fields.departmentId),
      title: fields.title ?? stored.title,
      costAmount: fields.costAmount && twoDecimals(fields.costAmount),
      costCurrency: fields.costAmount && fields.costCurrency,
    };
    return changeMission(scope, stored, {
      version,
      type: "mission.edited",
      wanted: { ...order, partner, agreements: served },
      data: {
        ...order,
        partnerId,
        searchText: missionSearchText({ ...order, reference, report: stored.report }),
      },
      follows: (changed) => (approvalFalls(stored.approval, changed) ? askedAnew : {}),
      also: async (changed) => {
        if (changed.has("agreements")) await linkAgreements(scope, "mission", stored.id, agreements);
        if (approvalFalls(stored.approval, changed))
          scope.audit({
            type: "mission.approval-fallen",
            subjectId: stored.id,
            subjectReference: reference,
            changes: { approval: [stored.approval, askedAnew.approval] },
          });
      },
    });
  },
);
