import "server-only";
import { frameworkById } from "@/features/frameworks/queries.ts";
import { today } from "@/lib/dates.ts";
import { refuseField } from "@/lib/errors.ts";
import { isUuid, uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { adoptionInput, adoptionResult } from "../schema.ts";
import { refreshScores } from "./refresh-scores.ts";

/**
 * Measures the acting city with a published framework: a stage, the first period, the zero point. Adopting it again
 * changes these and scores every period anew.
 * @throws Refusal("invalid") for a stage the framework lacks, or a period in the future.
 */
export const adoptFramework = command(
  {
    permission: "framework:adopt",
    input: adoptionInput,
    output: adoptionResult,
    timeoutMs: 60_000,
    about: "Adopts a framework with its stage, first year and zero point",
  },
  async (scope, { frameworkId, version, ...wanted }) => {
    const published = isUuid(frameworkId)
      ? await scope.tx.framework.findUnique({
          where: { id: frameworkId },
          select: { key: true, version: true },
        })
      : null;
    if (!published) return refuseField("frameworkId", "notInList");
    const definition = await frameworkById(scope, frameworkId);
    if (definition.basePeriod !== "year") return refuseField("frameworkId", "notInList");
    if (!definition.stages.some(({ stage }) => stage === wanted.stage))
      return refuseField("stage", "notInList");
    const thisYear = today(scope.organisation.timeZone, scope.now).slice(0, 4);
    for (const field of ["fromPeriod", "zeroPeriod"] as const)
      if (wanted[field] > thisYear) return refuseField(field, "tooBig", { limit: Number(thisYear) });
    const where = { organisationId: scope.organisationId, frameworkId };
    const stored = await scope.tx.frameworkAdoption.findFirst({ where });
    const name = `${published.key} ${published.version}`;
    if (!stored) {
      await scope.tx.frameworkAdoption.create({ data: { ...where, id: uuidv7(), ...wanted } });
      scope.audit({
        type: "framework.adopted",
        subjectType: "framework",
        subjectReference: name,
        facts: wanted,
      });
    } else {
      const changes = changesAgainst(stored, version ?? stored.version, wanted);
      if (Object.keys(changes).length === 0) {
        scope.unchanged();
        return { framework: name, ...wanted };
      }
      const { count } = await scope.tx.frameworkAdoption.updateMany({
        where: { organisationId: scope.organisationId, id: stored.id, version: stored.version },
        data: { ...wanted, version: stored.version + 1 },
      });
      demandWritten(count);
      scope.audit({ type: "framework.adopted", subjectType: "framework", subjectReference: name, changes });
    }
    await refreshScores(scope, ["adoption"]);
    return { framework: name, ...wanted };
  },
);
