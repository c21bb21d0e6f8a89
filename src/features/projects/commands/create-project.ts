import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { takeReference } from "@/server/references.ts";
import { departmentFor } from "@/server/scope.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { beneficiariesInWords, partnersInWords, projectSearchText } from "../rules.ts";
import { projectInput } from "../schema.ts";
import { agreementReferences, resolveLines, writeLists } from "./link-project.ts";

/** Logs a project, with its partners, agreements and beneficiaries. */
export const createProject = command(
  { permission: "project:create", input: projectInput, output: written, about: "Logs a project" },
  async (scope, { partners: lines, agreements, beneficiaries, ...fields }) => {
    const departmentId = departmentFor(scope, "project:create", fields.departmentId);
    const partners = await resolveLines(scope, lines, departmentId);
    const year = Number((fields.startsOn ?? scope.now.toISOString()).slice(0, 4));
    const reference = await takeReference(scope, "PRJ", year);
    const id = uuidv7(scope.now.getTime());
    const row = { ...fields, departmentId };
    await scope.tx.project.create({
      data: {
        ...row,
        id,
        organisationId: scope.organisationId,
        reference,
        searchText: projectSearchText({ ...row, reference, partners: partners.map(({ name }) => name) }),
        createdById: scope.actor.userId,
        updatedById: scope.actor.userId,
      },
    });
    await writeLists(scope, id, { partners, agreements, beneficiaries });
    scope.audit({
      type: "project.created",
      subjectId: id,
      subjectReference: reference,
      changes: changesBetween(
        {},
        {
          ...row,
          partners: partnersInWords(partners),
          agreements: await agreementReferences(scope, agreements),
          beneficiaries: beneficiariesInWords(beneficiaries),
        },
      ),
    });
    await refreshScores(scope, ["projects"]);
    return { id, reference, version: 1 };
  },
);
