import type { ComparisonGroup, ComparisonRequest } from "../schema.ts";

/** Where a group stands: newer periods first, then the frame most cities share, then the newer version and stage. */
function before(a: ComparisonGroup, b: ComparisonGroup): number {
  return (
    b.period.localeCompare(a.period) ||
    b.cities - a.cities ||
    b.version.localeCompare(a.version, "en", { numeric: true }) ||
    b.stage - a.stage
  );
}

/**
 * Chooses the frame to compare in: what the address names as far as it exists, else the newest period for which at
 * least half as many cities have reported as for the fullest one (a year that has just begun compares nobody), and
 * within it the framework version and stage that most cities share. Null when nobody shares a scorecard.
 */
export function chooseGroup(
  groups: readonly ComparisonGroup[],
  wish: Pick<ComparisonRequest, "year" | "framework" | "stage">,
): ComparisonGroup | null {
  const narrowed = (list: readonly ComparisonGroup[], fits: (group: ComparisonGroup) => boolean) => {
    const found = list.filter(fits);
    return found.length > 0 ? found : list;
  };
  const inYear = wish.year ? narrowed(groups, (group) => group.period === wish.year) : groups;
  const inFramework = wish.framework
    ? narrowed(inYear, (group) => `${group.key}@${group.version}` === wish.framework)
    : inYear;
  const inStage = wish.stage ? narrowed(inFramework, (group) => group.stage === wish.stage) : inFramework;
  const fullest = Math.max(0, ...inStage.map((group) => group.cities));
  const settled = wish.year ? inStage : inStage.filter((group) => group.cities * 2 >= fullest);
  return [...settled].sort(before)[0] ?? null;
}
