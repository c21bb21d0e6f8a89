/** The query of a page as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>;

/**
 * The same address with some of its query changed: null removes a key; a changed filter or order goes back to page one
 * unless `page` is among the changes. Keys keep their order, so equal views have equal addresses.
 */
export function addressWith(
  path: string,
  query: Query,
  changes: Record<string, string | number | string[] | null>,
): string {
  const merged: Query = { ...query };
  if (!("page" in changes)) delete merged.page;
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete merged[key];
    else merged[key] = Array.isArray(value) ? value : String(value);
  }
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(merged))
    for (const one of Array.isArray(value) ? value : [value]) if (one) search.append(key, one);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** What a header's link asks for: its column rising first, falling when it is rising already ("-key"). */
export function nextSort(current: string | undefined, key: string): string {
  return current === key ? `-${key}` : key;
}

/** How a column stands in the present order, in the words of aria-sort. */
export function sortState(current: string | undefined, key: string): "ascending" | "descending" | "none" {
  return current === key ? "ascending" : current === `-${key}` ? "descending" : "none";
}

/** The page numbers to show around the present one, null where some are left out: 1 … 4 5 6 … 12. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    if (before === undefined || page - before === 1) return [page];
    return page - before === 2 ? [page - 1, page] : [null, page];
  });
}
