import "server-only";
import type { z } from "zod";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { newRecord, written } from "@/server/records.ts";
import { departmentFor } from "@/server/scope.ts";
import { wordsOf } from "@/server/words.ts";
import { insertEvidence } from "../../evidence/commands.ts";
import { resolvePartners } from "../../partners/commands.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { agreementIdentity, agreementSearchText, proposeTitle } from "../rules.ts";
import { type agreementFields, agreementInput } from "../schema.ts";

/** Logs an agreement in the acting city's name. */
export const createAgreement = command(
  { permission: "agreement:create", input: agreementInput, output: written, about: "Logs an agreement" },
  async (scope, { partners: choices, partnerName, evidenceAddress, ...fields }) => {
    const departmentId = departmentFor(scope, "agreement:create", fields.departmentId);
    const partners = await resolvePartners(scope, withName(choices, partnerName), { departmentId });
    const names = partners.map(({ name }) => name);
    const kindName = await wordsOf(scope.actor.locale, "agreements", `kind.${fields.kind}`);
    const title = fields.title ?? proposeTitle(kindName, scope.organisation.name, names);
    const made = await newRecord(scope, "agreement", fields.signedOn ?? fields.startsOn);
    const { id, reference } = made;
    const row = {
      ...fields,
      title,
      departmentId,
      budgetCurrency: fields.budgetAmount && fields.budgetCurrency,
    };
    await scope.tx.agreement.create({
      data: { ...row, ...made, ...derivedTexts(reference, row, names) },
    });
    await scope.tx.agreementPartner.createMany({
      data: partners.map((partner, position) => ({
        organisationId: scope.organisationId,
        agreementId: id,
        partnerId: partner.id,
        position,
      })),
    });
    scope.audit({
      type: "agreement.created",
      subjectId: id,
      subjectReference: reference,
      changes: changesBetween({}, { ...row, partners: names.join(" · ") }),
    });
    if (evidenceAddress)
      await insertEvidence(scope, {
        subject: "agreement",
        subjectId: id,
        address: evidenceAddress,
        label: null,
        note: null,
        recordReference: undefined,
      });
    await refreshScores(scope, ["agreements"]);
    return { id, reference, version: 1 };
  },
);

type Fields = z.output<typeof agreementFields>;

/** The partners chosen, then the one whose name was only typed. */
export function withName(choices: Fields["partners"], name: string | null): Fields["partners"] {
  if (!name) return choices;
  return [...choices, { name, countryCode: null, latitude: null, longitude: null }];
}

/** What is kept to search and to recognise an agreement, made from what people say of it. */
export function derivedTexts(
  reference: string,
  fields: Pick<Fields, "kind" | "signedOn" | "externalKey" | "purpose"> & { title: string },
  partners: readonly string[],
): { searchText: string; identity: string } {
  return {
    searchText: agreementSearchText({ ...fields, reference, partners }),
    identity: agreementIdentity({ ...fields, partners }),
  };
}
