import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import { placeNamed } from "@/server/gazetteer.ts";
import { takeReferences } from "@/server/references.ts";
import type { CommandScope } from "@/server/scope.ts";
import { partnerSearchText } from "../../partners/rules.ts";
import type { RowToWrite } from "./write-rows.ts";

/** Partners written by one statement. */
const batchSize = 500;

/** Adds the partners that are not known yet, each once, with a place where the gazetteer is sure; ids by match key. */
export async function writePartners(
  scope: CommandScope,
  importId: string,
  rows: readonly RowToWrite[],
): Promise<Map<string, string>> {
  const wanted = new Map<string, { name: string; country: string | null; kind: string }>();
  for (const { values } of rows)
    for (const { name, country, match } of values.partners) {
      if (match.match === "exact") continue;
      const known = wanted.get(match.key);
      if (!known || (!known.country && country))
        wanted.set(match.key, { name, country, kind: values.partnerKind ?? "city" });
    }
  const references = await takeReferences(scope, "PAR", scope.now.getUTCFullYear(), Math.max(1, wanted.size));
  const made = [...wanted].map(([key, { name, country, kind }], index) => {
    const place = kind === "city" ? placeNamed(name, country) : null;
    return {
      key,
      row: {
        organisationId: scope.organisationId,
        id: uuidv7(scope.now.getTime()),
        reference: references[index] ?? "",
        name,
        kind,
        scope: "foreign",
        countryCode: country,
        latitude: place?.latitude ?? null,
        longitude: place?.longitude ?? null,
        importId,
        searchText: partnerSearchText({ reference: references[index] ?? "", name }),
        createdById: scope.actor.userId,
        updatedById: scope.actor.userId,
      },
    };
  });
  for (let at = 0; at < made.length; at += batchSize)
    await scope.tx.partner.createMany({ data: made.slice(at, at + batchSize).map(({ row }) => row) });
  for (const { row } of made)
    scope.audit({
      type: "partner.created",
      subjectId: row.id,
      subjectReference: row.reference,
      facts: { name: row.name, countryCode: row.countryCode, importId },
    });
  return new Map(made.map(({ key, row }) => [key, row.id]));
}
