/** A value a column sorts by; null is missing and stands last in either order. */
export type SortValue = string | number | null;

/**
 * Sorts rows by one value each, text by the rules of a language, missing last whatever the order, ties by name.
 * @param sort the column's key, with a minus for falling order
 */
export function orderRows<Row extends { name: string; slug: string }>(
  rows: readonly Row[],
  sort: string,
  locale: string,
  sortValueOf: (row: Row, key: string) => SortValue,
): Row[] {
  const key = sort.replace(/^-/, "");
  const sign = sort.startsWith("-") ? -1 : 1;
  const collator = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  return rows
    .map((row) => ({ row, value: sortValueOf(row, key) }))
    .sort((a, b) => {
      const order = compare(a.value, b.value, sign, collator);
      return order || collator.compare(a.row.name, b.row.name) || (a.row.slug < b.row.slug ? -1 : 1);
    })
    .map(({ row }) => row);
}

function compare(a: SortValue, b: SortValue, sign: number, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
