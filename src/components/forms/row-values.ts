import type { FormValue } from "@/lib/form-state";

type Values = Record<string, FormValue>;

/** What a record says of itself in plain texts and numbers, as its form holds it. */
export function plainValues(record: object): Values {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}

/** The numbers of the rows that a form's values hold for a list: `seats.0.role` and `_seats.2` make 0 and 2. */
export function rowNumbers(values: Values, list: string): number[] {
  const numbers = Object.entries(values).flatMap(([name, value]) => {
    const place = placeOf(name, list);
    return place && value !== undefined && value !== "" ? [place.row] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The values of one row as if it stood at another place of its list. */
export function rowValues(values: Values, list: string, from: number, to: number): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const place = placeOf(name, list);
      return place?.row === from ? [[`${place.start}${to}${place.rest}`, value] as const] : [];
    }),
  );
}

function placeOf(name: string, list: string): { start: string; row: number; rest: string } | null {
  const start = name.startsWith("_") ? `_${list}.` : `${list}.`;
  if (!name.startsWith(start)) return null;
  const match = /^(\d+)(\..*)?$/.exec(name.slice(start.length));
  return match ? { start, row: Number(match[1]), rest: match[2] ?? "" } : null;
}

/** Rows as a form holds them: `[{ role: "lead" }]` under "partners" makes `partners.0.role`. A field `_x` is the words of `x`. */
export function valuesOfRows(
  list: string,
  rows: readonly Record<string, string | null | undefined>[],
): Values {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([field, value]) => {
        if (value === null || value === undefined || value === "") return [];
        const words = field.startsWith("_");
        const inner = words ? field.slice(1) : field;
        return [[`${words ? "_" : ""}${list}.${index}${inner === "" ? "" : `.${inner}`}`, value] as const];
      }),
    ),
  );
}
