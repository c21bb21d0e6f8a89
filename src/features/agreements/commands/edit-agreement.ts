import "server-only";
import { twoDecimals } from "@/lib/money.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { type CommandScope, demandDepartment, departmentFor } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { resolvePartners } from "../../partners/commands.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { agreementEdit } from "../schema.ts";
import { derivedTexts, withName } from "./create-agreement.ts";

/** Changes an agreement. @throws Refusal("stale") with what moved when somebody else wrote first. */
export const editAgreement = command(
  { permission: "agreement:edit", input: agreementEdit, output: written, about: "Changes an agreement" },
  async (scope, { reference, version, partners: choices, partnerName, ...fields }) => {
    const stored = await scope.tx.agreement.findUnique({
      where: { organisationId_reference: { organisationId: scope.organisationId, reference } },
      include: {
        partners: { orderBy: { position: "asc" }, include: { partner: { select: { name: true } } } },
      },
    });
    if (stored) demandDepartment(scope, "agreement:edit", stored.departmentId);
    const departmentId = departmentFor(scope, "agreement:edit", fields.departmentId);
    const partners = await resolvePartners(scope, withName(choices, partnerName), { departmentId });
    const wanted = {
      ...fields,
      departmentId,
      title: fields.title ?? stored?.title ?? "",
      // Amounts compare by what they say: "100" and "100.00" are one.
      budgetAmount: fields.budgetAmount && twoDecimals(fields.budgetAmount),
      // A currency without an amount is only what the form showed first.
      budgetCurrency: fields.budgetAmount && fields.budgetCurrency,
    };
    const before = stored && {
      ...stored,
      budgetAmount: stored.budgetAmount?.toFixed(2) ?? null,
      partners: stored.partners.map((link) => link.partner.name).join(" · "),
    };
    const changes = changesAgainst(before, version, {
      ...wanted,
      partners: partners.map(({ name }) => name).join(" · "),
    });
    if (!stored) throw new Error("unreachable: changesAgainst refuses a missing row");
    const answer = { id: stored.id, reference, version: stored.version };
    if (Object.keys(changes).length === 0) {
      scope.unchanged();
      return answer;
    }
    const { count } = await scope.tx.agreement.updateMany({
      where: { organisationId: scope.organisationId, id: stored.id, version },
      data: {
        ...wanted,
        ...derivedTexts(
          reference,
          wanted,
          partners.map(({ name }) => name),
        ),
        version: { increment: 1 },
        updatedAt: scope.now,
        updatedById: scope.actor.userId,
      },
    });
    demandWritten(count);
    if (changes.partners)
      await replacePartners(
        scope,
        stored.id,
        partners.map(({ id }) => id),
      );
    scope.audit({ type: "agreement.edited", subjectId: stored.id, subjectReference: reference, changes });
    await refreshScores(scope, ["agreements"]);
    return { ...answer, version: version + 1 };
  },
);

async function replacePartners(
  scope: CommandScope,
  agreementId: string,
  partnerIds: readonly string[],
): Promise<void> {
  const { organisationId } = scope;
  await scope.tx.agreementPartner.deleteMany({ where: { organisationId, agreementId } });
  await scope.tx.agreementPartner.createMany({
    data: partnerIds.map((partnerId, position) => ({ organisationId, agreementId, partnerId, position })),
  });
}
