/** The fields that arrows and Enter travel between, in the order they stand in a row. */
const travelling = ["value", "source", "evidence", "entries[]"];

/**
 * Moves to the same field of the row above or below; true when it moved. A list of choices keeps its own arrows.
 */
export function travel(from: HTMLElement, step: 1 | -1): boolean {
  const name = from.getAttribute("name");
  const grid = from.closest("[data-grid]");
  if (!grid || !name || !travelling.includes(name)) return false;
  const fields = [...grid.querySelectorAll<HTMLElement>(`[name="${name}"]`)];
  const next = fields[fields.indexOf(from) + step];
  if (!next) return false;
  next.focus();
  if (next instanceof HTMLInputElement && next.type !== "checkbox") next.select();
  return true;
}
