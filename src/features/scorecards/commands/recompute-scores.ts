import "server-only";
import { z } from "zod";
import { command } from "@/server/operation.ts";
import { refreshScores } from "./refresh-scores.ts";

/** Forgets every stored score of the acting organisation and computes all of them from the records. */
export const recomputeScores = command(
  {
    permission: "framework:adopt",
    input: z.object({}),
    output: z.object({ scorecards: z.number().int() }),
    about: "Computes every score again from the records",
    timeoutMs: 60_000,
  },
  async (scope) => {
    const mine = { organisationId: scope.organisationId };
    await scope.tx.scorecardNode.deleteMany({ where: mine });
    await scope.tx.scorecard.deleteMany({ where: mine });
    await scope.tx.derivedValue.deleteMany({ where: mine });
    await refreshScores(scope, ["adoption"]);
    const scorecards = await scope.tx.scorecard.count({ where: mine });
    scope.audit({ type: "scorecard.recomputed", subjectType: "scorecard", facts: { scorecards } });
    return { scorecards };
  },
);
