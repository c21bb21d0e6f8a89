import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { twoDecimals } from "@/lib/money.ts";
import { command } from "@/server/operation.ts";
import { rewrite, written } from "@/server/records.ts";
import { type CommandScope, demandDepartment, departmentFor } from "@/server/scope.ts";
import { changesAgainst } from "@/server/versions.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { beneficiariesInWords, partnersInWords, projectSearchText } from "../rules.ts";
import { projectEdit } from "../schema.ts";
import { agreementReferences, resolveLines, writeLists } from "./link-project.ts";

/** Changes a project. @throws Refusal("stale") with what moved when somebody else wrote first. */
export const editProject = command(
  { permission: "project:edit", input: projectEdit, output: written, about: "Changes a project" },
  async (scope, { reference, version, partners: lines, agreements, beneficiaries, ...fields }) => {
    const stored = await readStored(scope, reference);
    demandDepartment(scope, "project:edit", stored.departmentId);
    const departmentId = departmentFor(scope, "project:edit", fields.departmentId);
    const partners = await resolveLines(scope, lines, departmentId);
    const wanted = {
      ...fields,
      departmentId,
      // Amounts compare by what they say: "100" and "100.00" are one.
      budgetAmount: fields.budgetAmount && twoDecimals(fields.budgetAmount),
    };
    const changes = changesAgainst(stored, version, {
      ...wanted,
      partners: sorted(partners),
      agreements: await agreementReferences(scope, agreements),
      beneficiaries: beneficiariesInWords(beneficiaries),
      sources: sourcesOf(beneficiaries),
    });
    const searchText = projectSearchText({
      ...wanted,
      reference,
      partners: partners.map(({ name }) => name),
    });
    return rewrite(scope, "project", stored, {
      changes,
      write: (where, stamp) =>
        scope.tx.project.updateMany({ where, data: { ...wanted, searchText, ...stamp } }),
      settle: async () => {
        await writeLists(scope, stored.id, { partners, agreements, beneficiaries });
        await refreshScores(scope, ["projects"]);
      },
    });
  },
);

/** The stored project with its lists in the words of a history, so that they compare with what is wanted. @throws Refusal("not-found") */
async function readStored(scope: CommandScope, reference: string) {
  const row = await scope.tx.project.findUnique({
    where: { organisationId_reference: { organisationId: scope.organisationId, reference } },
    include: {
      partners: { include: { partner: { select: { name: true } } } },
      agreements: { select: { agreementId: true } },
      beneficiaries: true,
    },
  });
  if (!row) throw new Refusal("not-found");
  return {
    ...row,
    budgetAmount: row.budgetAmount?.toFixed(2) ?? null,
    partners: sorted(row.partners.map(({ partner, role }) => ({ name: partner.name, role }))),
    agreements: await agreementReferences(
      scope,
      row.agreements.map(({ agreementId }) => agreementId),
    ),
    beneficiaries: beneficiariesInWords(row.beneficiaries),
    sources: sourcesOf(row.beneficiaries),
  };
}

/** Their order says nothing, so it makes no change. */
const sorted = (partners: readonly { name: string; role: string }[]) =>
  partnersInWords([...partners].sort((a, b) => `${a.name}${a.role}`.localeCompare(`${b.name}${b.role}`)));

const sourcesOf = (lines: readonly { year: number; source: string }[]) =>
  [...lines]
    .sort((a, b) => a.year - b.year)
    .filter(({ source }) => source !== "")
    .map(({ year, source }) => `${year}: ${source}`)
    .join(" · ");
