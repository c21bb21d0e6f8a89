import { numberFormatter } from "@/lib/numbers.ts";

type Part = { points: number | null; possible?: number };

/** Parts of a score as they are drawn: largest first, missing ones last; and the longest bar, in points. */
export function contributionsInOrder<P extends Part>(parts: readonly P[]): { ordered: P[]; longest: number } {
  const ordered = [...parts].sort((a, b) => (b.points ?? -1) - (a.points ?? -1));
  const longest = Math.max(...parts.map((part) => part.possible ?? part.points ?? 0), Number.EPSILON);
  return { ordered, longest };
}

/** Points written with their sign, so that a fall never looks like a score: "+4,0", "−2,5". */
export function signedPoints(points: number, formatLocale: string): string {
  return numberFormatter(formatLocale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(points);
}
