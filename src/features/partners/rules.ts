import { nameSimilarity } from "@/lib/similarity.ts";
import { fold } from "@/lib/text.ts";

/** From this similarity on (0–1) two names may be one partner; a person decides. */
export const likelySimilarity = 0.86;

/** What a search finds a partner by: reference and name, folded. */
export function partnerSearchText(facts: { reference: string; name: string }): string {
  return fold(`${facts.reference} ${facts.name}`).slice(0, 1_000);
}

/** Names as they are compared: without accents, case, or punctuation. */
function samePartnerName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** The known partners whose name is near this one, nearest first; exact ones have similarity 1. */
export function likelyPartners<T extends { name: string; countryCode: string | null }>(
  name: string,
  countryCode: string | null,
  known: readonly T[],
): { partner: T; similarity: number }[] {
  return known
    .filter((partner) => !countryCode || !partner.countryCode || partner.countryCode === countryCode)
    .map((partner) => ({
      partner,
      similarity: samePartnerName(partner.name, name) ? 1 : nameSimilarity(partner.name, name),
    }))
    .filter(({ similarity }) => similarity >= likelySimilarity)
    .sort((a, b) => b.similarity - a.similarity);
}
