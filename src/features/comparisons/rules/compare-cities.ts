import { fold } from "@/lib/text.ts";
import { sizeClass } from "@/scoring/compare.ts";
import type { Sha256 } from "@/scoring/random.ts";
import type { ComparedCity, ComparisonGroup, ComparisonRequest } from "../schema.ts";
import { orderRows, type SortValue } from "./order-rows.ts";
import { rankRanges } from "./rank-ranges.ts";

/** A member as stored, before it is ranked. */
export type ReportedCity = Omit<ComparedCity, "place" | "pinned" | "peer" | "sizeClass">;

/** The dimension that ranks: the one named, else the one sorted by, else the first. */
function rankingDimension(
  group: ComparisonGroup,
  wish: Pick<ComparisonRequest, "by" | "sort">,
): string | null {
  const codes = group.dimensions.map(({ code }) => code);
  const known = (code: string | undefined) => codes.find((one) => one === code);
  return known(wish.by) ?? known(wish.sort?.replace(/^-/, "")) ?? codes[0] ?? null;
}

/**
 * Filters, ranks and sorts members of one frame. Ranks and percentiles count among the cities of the filter whose score
 * is not withheld, so that a filter by size compares like with like; pinned cities come first and stay in sight.
 */
export function compareCities(
  cities: readonly ReportedCity[],
  group: ComparisonGroup,
  wish: ComparisonRequest,
  options: { sha256: Sha256; locale: string; inGroup?: ReadonlySet<string> | null },
): { rows: ComparedCity[]; by: string | null; sort: string; ranked: number } {
  const by = rankingDimension(group, wish);
  const words = fold(wish.q).split(" ").filter(Boolean);
  const sized = cities.map((city) => ({
    ...city,
    sizeClass: city.inhabitants === null ? null : sizeClass(city.inhabitants),
  }));
  const { inGroup = null } = options;
  const isPeer = (city: (typeof sized)[number]) =>
    (inGroup === null || inGroup.has(city.slug)) &&
    (wish.population.length === 0 || (city.sizeClass !== null && wish.population.includes(city.sizeClass))) &&
    (wish.country.length === 0 || (city.countryCode !== null && wish.country.includes(city.countryCode)));
  const peers = sized.filter(isPeer);
  const ranges = rankRanges(
    peers.flatMap((city) => {
      const cell = city.cells.find(({ code }) => code === by);
      return cell && cell.score !== null
        ? [{ id: city.slug, score: cell.score, low: cell.low, high: cell.high }]
        : [];
    }),
    options,
  );
  const inSight = (city: (typeof sized)[number]) =>
    isPeer(city) && words.every((word) => fold(city.name).includes(word));
  const rows = sized
    .map((city) => ({
      ...city,
      pinned: wish.pin.includes(city.slug),
      peer: isPeer(city),
      place: ranges.get(city.slug) ?? null,
    }))
    .filter((city) => city.pinned || inSight(city));
  const sort = knownSort(wish.sort, group) ?? "rank";
  const ordered = orderRows(rows, sort, options.locale, (row, key) => sortValue(row, key, by));
  return {
    rows: [...ordered.filter(({ pinned }) => pinned), ...ordered.filter(({ pinned }) => !pinned)],
    by,
    sort,
    ranked: ranges.size,
  };
}

const plainSorts = ["name", "country", "inhabitants", "rank", "agreements", "coverage"];

function knownSort(sort: string | undefined, group: ComparisonGroup): string | undefined {
  const key = sort?.replace(/^-/, "") ?? "";
  return plainSorts.includes(key) || group.dimensions.some(({ code }) => code === key) ? sort : undefined;
}

function sortValue(row: ComparedCity, key: string, by: string | null): SortValue {
  switch (key) {
    case "name":
      return row.name;
    case "country":
      return row.countryCode;
    case "inhabitants":
      return row.inhabitants;
    case "rank":
      return row.place?.rank ?? null;
    case "agreements":
      return row.agreements;
    case "coverage":
      return row.cells.find(({ code }) => code === by)?.coverage ?? null;
    default:
      return row.cells.find(({ code }) => code === key)?.score ?? null;
  }
}
