import { likelySimilarity } from "@/features/partners/rules.ts";
import { nameSimilarity } from "@/lib/similarity.ts";
import { fold } from "@/lib/text.ts";

/** A partner the organisation already has. */
export type KnownPartner = { id: string; name: string; country: string | null; aliases?: readonly string[] };

/** What a name in a file means among the known partners. `key` is the same for the same new partner. */
export type PartnerMatch =
  | { match: "exact"; id: string; name: string }
  | {
      match: "likely";
      key: string;
      candidates: { id: string; name: string; country: string | null; score: number }[];
    }
  | { match: "new"; key: string };

/** The first of a row's partners whose name only looks like a known one's, with whom it may be. */
export function likelyOf(
  partners: readonly { name: string; match: PartnerMatch }[],
): { name: string; key: string; candidates: { id: string; name: string; country: string | null }[] } | null {
  for (const { name, match } of partners)
    if (match.match === "likely") return { name, key: match.key, candidates: match.candidates };
  return null;
}

const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;

/** The same text for the same partner, accent-blind: name and, where known, country. */
export function partnerKey(name: string, country: string | null): string {
  return `${fold(name) || name.trim().toLowerCase()}|${country ?? ""}`;
}

const pieces = (name: string) => {
  const joined = fold(name).replaceAll(" ", "");
  return new Set(
    Array.from({ length: Math.max(1, joined.length - 2) }, (_, index) => joined.slice(index, index + 3)),
  );
};

/** Prepares the known partners once and answers for any number of names, remembering what it has answered. */
export function partnerMatcher(
  known: readonly KnownPartner[],
): (name: string, country: string | null) => PartnerMatch {
  const byName = new Map<string, KnownPartner[]>();
  const byPiece = new Map<string, Set<KnownPartner>>();
  for (const partner of known)
    for (const name of [partner.name, ...(partner.aliases ?? [])]) {
      const folded = fold(name);
      byName.set(folded, [...(byName.get(folded) ?? []), partner]);
      for (const piece of pieces(name)) {
        const holders = byPiece.get(piece) ?? new Set();
        holders.add(partner);
        byPiece.set(piece, holders);
      }
    }

  const answer = (name: string, country: string | null): PartnerMatch => {
    const key = partnerKey(name, country);
    const same = [...new Set(byName.get(fold(name)) ?? [])].filter((partner) =>
      agree(partner.country, country),
    );
    const [first] = same.filter((partner) => partner.country === country).concat(same);
    const unique = same.length === 1 || same.filter((partner) => partner.country === country).length === 1;
    if (first && unique) return { match: "exact", id: first.id, name: first.name };
    // Only names that share a good part of their letters are worth comparing in full.
    const shared = new Map<KnownPartner, number>();
    const wanted = pieces(name);
    for (const piece of wanted)
      for (const partner of byPiece.get(piece) ?? []) shared.set(partner, (shared.get(partner) ?? 0) + 1);
    const candidates = [...shared]
      .filter(([partner, count]) => count >= wanted.size * 0.3 && agree(partner.country, country))
      .sort((a, b) => b[1] - a[1])
      .slice(0, 20)
      .map(([partner]) => ({
        id: partner.id,
        name: partner.name,
        country: partner.country,
        score: Math.max(
          ...[partner.name, ...(partner.aliases ?? [])].map((other) => nameSimilarity(name, other)),
        ),
      }))
      .filter(({ score }) => score >= likelySimilarity)
      .sort((a, b) => b.score - a.score);
    return candidates.length > 0
      ? { match: "likely", key, candidates: candidates.slice(0, 3) }
      : { match: "new", key };
  };

  const answered = new Map<string, PartnerMatch>();
  return (name, country) => {
    const key = partnerKey(name, country);
    const kept = answered.get(key) ?? answer(name, country);
    answered.set(key, kept);
    return kept;
  };
}
