import type { AgreementKind } from "@/features/agreements/schema.ts";
import { compareAmounts, isAmount } from "@/lib/money.ts";
import { fold } from "@/lib/text.ts";
import { isProposedTitle, type KindNames } from "./propose-title.ts";
import type { RowValues } from "./read-values.ts";

/** An agreement the organisation already has, with the values an import could change. */
export type KnownAgreement = {
  id: string;
  externalKey: string | null;
  partnerId: string;
  partnerName: string;
  kind: AgreementKind;
  title: string;
  values: Partial<Record<keyof RowValues, string | null>>;
};

export type FieldChange = { field: keyof RowValues; from: string | null; to: string };

/** What makes an agreement this one: its partner, kind and title as one text, and its year apart since it may be unknown. */
export type Identity = { body: string; year: string | null };

const yearOf = (values: { signedOn?: string | null; startsOn?: string | null }) =>
  (values.signedOn ?? values.startsOn)?.slice(0, 4) ?? null;

/** The identity of an agreement, accent-blind; a proposed title counts as none, in whatever language it was proposed. */
export function identityOf(
  agreement: {
    partnerKey: string;
    partnerName: string;
    kind: AgreementKind;
    title: string | null;
    signedOn?: string | null;
    startsOn?: string | null;
  },
  naming: { city: string; kindNames: KindNames },
): Identity {
  const { partnerKey, partnerName, kind, title } = agreement;
  const proposed =
    !title || isProposedTitle(title, { kind, city: naming.city, partner: partnerName }, naming.kindNames);
  return { body: `${partnerKey}|${kind}|${proposed ? "" : fold(title)}`, year: yearOf(agreement) };
}

/**
 * Finds which known agreement each row is: by external key, else by identity with its year; at last by identity where the
 * year is unknown on one side. Each known agreement is found once.
 */
export function findKnown(
  rows: readonly { row: number; externalKey: string | null; identity: Identity }[],
  known: readonly KnownAgreement[],
  naming: { city: string; kindNames: KindNames },
): Map<number, KnownAgreement> {
  const found = new Map<number, KnownAgreement>();
  const free = new Set(known);
  const byKey = new Map<string, KnownAgreement>();
  const byBody = new Map<string, { agreement: KnownAgreement; year: string | null }[]>();
  for (const agreement of known) {
    if (agreement.externalKey) byKey.set(fold(agreement.externalKey), agreement);
    const { signedOn = null, startsOn = null } = agreement.values;
    const { body, year } = identityOf(
      { ...agreement, partnerKey: agreement.partnerId, signedOn, startsOn },
      naming,
    );
    byBody.set(body, [...(byBody.get(body) ?? []), { agreement, year }]);
  }
  const take = (row: number, agreement: KnownAgreement | undefined) => {
    if (!agreement || !free.delete(agreement)) return;
    found.set(row, agreement);
  };
  for (const { row, externalKey } of rows) if (externalKey) take(row, byKey.get(fold(externalKey)));
  for (const loose of [false, true])
    for (const { row, externalKey, identity } of rows) {
      if (found.has(row)) continue;
      const same = (byBody.get(identity.body) ?? []).filter(
        ({ agreement, year }) =>
          free.has(agreement) &&
          // Two different keys are two agreements, however alike.
          !(externalKey && agreement.externalKey && fold(externalKey) !== fold(agreement.externalKey)) &&
          (loose ? year === null || identity.year === null : year === identity.year),
      );
      if (same.length === 1 || !loose) take(row, same[0]?.agreement);
    }
  return found;
}

/** What a row would change in an agreement: an empty cell changes nothing, and neither does a partner's own data. */
export function changesOf(
  values: RowValues,
  given: ReadonlySet<keyof RowValues>,
  known: KnownAgreement,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of given) {
    if (field === "partner" || field === "partnerCountry" || field === "partnerKind") continue;
    const to = values[field];
    const from =
      field === "kind" ? known.kind : field === "title" ? known.title : (known.values[field] ?? null);
    if (to === null || to === from) continue;
    if (field === "title" && fold(to) === fold(known.title)) continue;
    if (field === "budgetAmount" && isAmount(from) && compareAmounts(from, to) === 0) continue;
    changes.push({ field, from, to });
  }
  return changes;
}
