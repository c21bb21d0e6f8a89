import "server-only";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { newRecord, written } from "@/server/records.ts";
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
    const row = { ...fields, departmentId };
    const made = await newRecord(scope, "project", row.startsOn);
    const { id, reference } = made;
    const searchText = projectSearchText({ ...row, reference, partners: partners.map(({ name }) => name) });
    await scope.tx.project.create({ data: { ...row, ...made, searchText } });
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
