import "server-only";
import type { CommandScope } from "@/server/scope.ts";
import { resolvePartners } from "../../partners/commands.ts";
import type { PartnerLine, PartnerRole, ProjectFields } from "../schema.ts";

/** A partner found or added, and what it does. */
export type Linked = { id: string; name: string; role: PartnerRole };

/** The partners a form's lines named, each once in a role. @throws Refusal("not-found") for an id that is none of ours. */
export async function resolveLines(
  scope: CommandScope,
  lines: readonly PartnerLine[],
  departmentId: string | null,
): Promise<Linked[]> {
  const linked: Linked[] = [];
  for (const { partner, partnerName, role, local } of lines) {
    // A name that is no place is seldom a city: who writes it says at least whether it is from here.
    const fresh = { kind: "other", scope: local ? "local" : "foreign" } as const;
    const nowhere = { countryCode: null, latitude: null, longitude: null };
    const choice = partner ?? { name: partnerName ?? "", ...nowhere, ...fresh };
    const [found] = await resolvePartners(scope, [choice], { departmentId });
    if (found && !linked.some(({ id, role: known }) => id === found.id && known === role))
      linked.push({ ...found, role });
  }
  return linked;
}

type Lists = { partners: readonly Linked[] } & Pick<ProjectFields, "agreements" | "beneficiaries">;

/** Writes what hangs on a project anew: partners with their roles, agreements, beneficiaries by year. */
export async function writeLists(scope: CommandScope, projectId: string, lists: Lists): Promise<void> {
  const { organisationId, tx } = scope;
  const mine = { organisationId, projectId };
  await tx.projectPartner.deleteMany({ where: mine });
  await tx.projectPartner.createMany({
    data: lists.partners.map(({ id, role }) => ({ ...mine, partnerId: id, role })),
  });
  await tx.projectAgreement.deleteMany({ where: mine });
  await tx.projectAgreement.createMany({
    data: [...new Set(lists.agreements)].map((agreementId) => ({ ...mine, agreementId })),
  });
  await tx.projectBeneficiaries.deleteMany({ where: mine });
  await tx.projectBeneficiaries.createMany({
    data: lists.beneficiaries.map((line) => ({ ...mine, ...line })),
  });
}

/** The references of agreements, for the history. */
export async function agreementReferences(scope: CommandScope, ids: readonly string[]): Promise<string> {
  const rows = await scope.tx.agreement.findMany({
    where: { organisationId: scope.organisationId, id: { in: [...ids] } },
    select: { reference: true },
    orderBy: { reference: "asc" },
  });
  return rows.map(({ reference }) => reference).join(" · ");
}
