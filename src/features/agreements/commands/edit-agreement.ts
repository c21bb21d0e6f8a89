import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { twoDecimals } from "@/lib/money.ts";
import { command } from "@/server/operation.ts";
import { rewrite, written } from "@/server/records.ts";
import { type CommandScope, demandDepartment, departmentFor } from "@/server/scope.ts";
import { changesAgainst } from "@/server/versions.ts";
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
    if (!stored) throw new Refusal("not-found");
    demandDepartment(scope, "agreement:edit", stored.departmentId);
    const departmentId = departmentFor(scope, "agreement:edit", fields.departmentId);
    const partners = await resolvePartners(scope, withName(choices, partnerName), { departmentId });
    const names = partners.map(({ name }) => name);
    const wanted = {
      ...fields,
      departmentId,
      title: fields.title ?? stored.title,
      // Amounts compare by what they say: "100" and "100.00" are one.
      budgetAmount: fields.budgetAmount && twoDecimals(fields.budgetAmount),
      // A currency without an amount is only what the form showed first.
      budgetCurrency: fields.budgetAmount && fields.budgetCurrency,
    };
    const before = {
      ...stored,
      budgetAmount: stored.budgetAmount?.toFixed(2) ?? null,
      partners: stored.partners.map((link) => link.partner.name).join(" · "),
    };
    const changes = changesAgainst(before, version, {
      ...wanted,
      partners: names.join(" · "),
    });
    return rewrite(scope, "agreement", stored, {
      changes,
      write: (where, stamp) =>
        scope.tx.agreement.updateMany({
          where,
          data: { ...wanted, ...derivedTexts(reference, wanted, names), ...stamp },
        }),
      settle: async () => {
        const partnerIds = partners.map(({ id }) => id);
        if (changes.partners) await replacePartners(scope, stored.id, partnerIds);
        await refreshScores(scope, ["agreements"]);
      },
    });
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
