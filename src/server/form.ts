import "server-only";
import { type DateOrder, parseTypedDate } from "@/lib/dates.ts";
import { dateFieldsName, type FormValue } from "@/lib/form-state.ts";

type Nested = { [key: string]: unknown };

/**
 * A form as an operation's input. `a.b` nests, `seats.0.role` makes a list, `sdg[]` collects several values; an empty
 * text is absent, names that begin with `_` or `$` are the form's own business. Date fields, which name themselves under
 * `dateFieldsName`, are read in the order of day and month that the organisation writes, as their echo on the screen was.
 */
export function readForm(form: FormData, order: DateOrder = "dmy"): Nested {
  const input: Nested = {};
  const dates = new Set(form.getAll(dateFieldsName));
  for (const name of new Set(form.keys())) {
    if (/^[_$]/.test(name)) continue;
    const several = name.endsWith("[]");
    const values = form
      .getAll(name)
      .filter((value): value is string => typeof value === "string" && value !== "");
    if (several) place(input, name.slice(0, -2).split("."), values);
    else place(input, name.split("."), dates.has(name) ? readDate(values[0], order) : values[0]);
  }
  return listsOf(input) as Nested;
}

/** The ISO text of a typed date; what cannot be read goes on as typed, for the schema to refuse in words. */
function readDate(typed: string | undefined, order: DateOrder): string | undefined {
  return typed && (parseTypedDate(typed, { order }) ?? typed);
}

/** What was typed, to give back with a refusal. Passwords are never given back. */
export function typedValues(form: FormData): Record<string, FormValue> {
  const values: Record<string, FormValue> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || name === dateFieldsName || /password/i.test(name)) continue;
    const texts = form.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = name.endsWith("[]") ? texts : texts[0];
  }
  return values;
}

function place(into: Nested, path: string[], value: unknown): void {
  let here = into;
  for (const step of path.slice(0, -1)) {
    if (["__proto__", "constructor", "prototype"].includes(step)) return;
    const next = here[step];
    if (typeof next !== "object" || next === null) here[step] = {};
    here = here[step] as Nested;
  }
  const last = path.at(-1) as string;
  if (value !== undefined) here[last] = value;
}

/** Objects whose keys are all numbers become lists in number order; rows left wholly empty are dropped. */
function listsOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listsOf(inner)] as const);
  if (entries.length === 0 || !entries.every(([key]) => /^\d+$/.test(key)))
    return Object.fromEntries(entries);
  return entries
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, inner]) => inner)
    .filter((inner) => typeof inner !== "object" || inner === null || Object.keys(inner).length > 0);
}
