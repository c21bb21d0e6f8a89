import type { AgreementKind } from "@/features/agreements/schema.ts";
import { compareAmounts, isAmount } from "@/lib/money.ts";
import { fold } from "@/lib/text.ts";
import { isProposedTitle, type KindNames } from "./propose-title.ts";
import type { RowValues } from "./read-values.ts";

/** An agreement the organisation already has, with the values an import could change. */
export type KnownAgreement = {
  id: string;
  /** What this house calls it: a file that it wrote itself says so in the column of references. */
  reference: string;
  externalKey: string | null;
  partners: readonly { id: string; name: string }[];
  kind: AgreementKind;
  title: string;
  values: Partial<Record<keyof RowValues, string | null>>;
};

export type FieldChange = { field: keyof RowValues; from: string | null; to: string };

/** What makes an agreement this one: its partners, kind and title as one text, and its year apart since it may be unknown. */
export type Identity = { body: string; year: string | null; partners: readonly string[] };

const yearOf = (values: { signedOn?: string | null; startsOn?: string | null }) =>
  (values.signedOn ?? values.startsOn)?.slice(0, 4) ?? null;

/** What titles are proposed from: the city's name, and what each kind is called. */
export type Naming = { city: string; kindNames: KindNames };

/** The identity of an agreement, accent-blind; a proposed title counts as none, in whatever language it was proposed. */
export function identityOf(
  agreement: {
    partners: readonly { key: string; name: string }[];
    kind: AgreementKind;
    title: string | null;
    signedOn?: string | null;
    startsOn?: string | null;
  },
  naming: Naming,
): Identity {
  const { partners, kind, title } = agreement;
  const names = partners.map(({ name }) => name);
  const proposed =
    !title || isProposedTitle(title, { kind, city: naming.city, partners: names }, naming.kindNames);
  const keys = partners.map(({ key }) => key).sort();
  return {
    body: `${keys.join("+")}|${kind}|${proposed ? "" : fold(title)}`,
    year: yearOf(agreement),
    partners: keys,
  };
}

type Known = { agreement: KnownAgreement; year: string | null };

/** The known agreements by what makes them these ones: by all their partners, and by each one of several. */
function indexKnown(known: readonly KnownAgreement[], naming: Naming) {
  const index = { whole: new Map<string, Known[]>(), part: new Map<string, Known[]>() };
  for (const agreement of known) {
    const { signedOn = null, startsOn = null } = agreement.values;
    const partners = agreement.partners.map(({ id, name }) => ({ key: id, name }));
    const add = (where: keyof typeof index, some: typeof partners) => {
      const { body, year } = identityOf({ ...agreement, partners: some, signedOn, startsOn }, naming);
      index[where].set(body, [...(index[where].get(body) ?? []), { agreement, year }]);
    };
    add("whole", partners);
    if (partners.length > 1) for (const one of partners) add("part", [one]);
  }
  return index;
}

/**
 * Finds which known agreement each row is: by external key or by this house's reference, else by identity with its year;
 * then by identity where the year is unknown on one side; at last among those that have got further partners since.
 * Each known agreement is found once.
 */
export function findKnown(
  rows: readonly { row: number; externalKey: string | null; identity: Identity }[],
  known: readonly KnownAgreement[],
  naming: Naming,
): Map<number, KnownAgreement> {
  const found = new Map<number, KnownAgreement>();
  const free = new Set(known);
  const byReference = new Map(known.map((agreement) => [fold(agreement.reference), agreement]));
  const byKey = new Map<string, KnownAgreement>();
  for (const agreement of known) if (agreement.externalKey) byKey.set(fold(agreement.externalKey), agreement);
  const index = indexKnown(known, naming);
  const take = (row: number, agreement: KnownAgreement | undefined) => {
    if (!agreement || !free.delete(agreement)) return;
    found.set(row, agreement);
  };
  for (const { row, externalKey, identity } of rows) {
    if (!externalKey) continue;
    const ours = byReference.get(fold(externalKey));
    // Another city's file counts its agreements the same way: only with the same partner is it this one.
    const same = ours?.partners.some(({ id }) => identity.partners.includes(id));
    take(row, byKey.get(fold(externalKey)) ?? (same ? ours : undefined));
  }
  for (const where of ["whole", "part"] as const)
    for (const loose of [false, true])
      for (const { row, externalKey, identity } of rows) {
        if (found.has(row)) continue;
        const same = (index[where].get(identity.body) ?? []).filter(
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
    if (field === "externalKey" && fold(to) === fold(known.reference)) continue;
    if (field === "title" && fold(to) === fold(known.title)) continue;
    if (field === "budgetAmount" && isAmount(from) && compareAmounts(from, to) === 0) continue;
    changes.push({ field, from, to });
  }
  return changes;
}
