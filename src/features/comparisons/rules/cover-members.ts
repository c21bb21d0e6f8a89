import { fold } from "@/lib/text.ts";
import { type Coverage, type CoverageRequest, coveragePageSize, type MemberCoverage } from "../schema.ts";
import { orderRows, type SortValue } from "./order-rows.ts";

/** Says whether a member has at least one dimension in a period. */
function hasReported(member: MemberCoverage, period: string | null): boolean {
  return period !== null && member.lastPeriod === period;
}

/**
 * Filters, sorts and cuts members for a network's home, and counts what the whole network gave.
 * "Reported" means a scorecard in the newest period any member has; "complete" means no dimension of it is withheld.
 */
export function coverMembers(
  members: readonly MemberCoverage[],
  wish: CoverageRequest,
  options: {
    locale: string;
    pending: number;
    dimensions: Coverage["dimensions"];
    cityGroups?: Coverage["cityGroups"];
    inGroup?: ReadonlySet<string> | null;
  },
): Coverage {
  const period = members.reduce<string | null>(
    (newest, { lastPeriod }) =>
      lastPeriod !== null && (newest === null || lastPeriod > newest) ? lastPeriod : newest,
    null,
  );
  const { inGroup = null } = options;
  const words = fold(wish.q).split(" ").filter(Boolean);
  const kept = members.filter(
    (member) =>
      words.every((word) => fold(member.name).includes(word)) &&
      (inGroup === null || inGroup.has(member.slug)) &&
      (!wish.level || member.level === wish.level) &&
      (!wish.country || member.countryCode === wish.country) &&
      (!wish.reported || hasReported(member, period) === (wish.reported === "yes")),
  );
  const reported = members.filter((member) => hasReported(member, period));
  const sorted = orderRows(kept, wish.sort ?? "name", options.locale, sortValue);
  const from = (wish.page - 1) * coveragePageSize;
  return {
    rows: sorted.slice(from, from + coveragePageSize),
    total: kept.length,
    page: wish.page,
    size: coveragePageSize,
    period,
    dimensions: options.dimensions,
    countries: [...new Set(members.flatMap(({ countryCode }) => countryCode ?? []))].sort(),
    cityGroups: options.cityGroups ?? [],
    counts: {
      members: members.length,
      reported: reported.length,
      complete: reported.filter(({ cells }) => cells.every(({ score }) => score !== null)).length,
      agreements: members.reduce((sum, { agreements }) => sum + (agreements ?? 0), 0),
      pending: options.pending,
    },
  };
}

const levelOrder = ["nothing", "scores", "indicators", "agreements"];

function sortValue(member: MemberCoverage, key: string): SortValue {
  switch (key) {
    case "country":
      return member.countryCode;
    case "inhabitants":
      return member.inhabitants;
    case "level":
      return levelOrder.indexOf(member.level);
    case "period":
      return member.lastPeriod;
    case "agreements":
      return member.agreements;
    case "name":
      return member.name;
    default:
      return member.cells.find(({ code }) => code === key)?.coverage ?? null;
  }
}
