import { fold } from "@/lib/text.ts";
import type { PlannedRow, PlanSettings } from "./plan.ts";
import type { RowCells, RowValues } from "./read-values.ts";
import { type NamedPartner, splitPartners } from "./split-partners.ts";

/** Under which key the answer to a cell that may name several partners is kept: the same for the same words. */
function severalKey(text: string): string {
  return `several|${fold(text)}`.slice(0, 300);
}

/** Prepares the known partners' names once and reads whom a row's cell names, reporting what needs a look. */
export function partnerNamer(
  settings: Pick<PlanSettings, "partners" | "partnerDecisions" | "severalPartners" | "placesCalled">,
): (at: RowCells, values: RowValues) => { named: NamedPartner[]; several: PlannedRow["several"] } {
  const names = new Set(
    settings.partners.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => fold(one))),
  );
  const ground = {
    isPartner: (name: string) => names.has(fold(name)),
    placesCalled: settings.placesCalled,
  };
  return (at, values) => {
    const text = at.text("partner");
    const one: NamedPartner[] = [{ name: values.partner, country: values.partnerCountry }];
    const split = splitPartners(text, at.text("partnerCountry"), ground);
    if (!split) return { named: one, several: null };
    const key = severalKey(text);
    const said = settings.partnerDecisions?.[key];
    const answer =
      said === "split" || said === "one"
        ? said
        : split.because === "places"
          ? settings.severalPartners
          : undefined;
    const taken = answer ? answer === "split" : split.because !== "mark";
    const list = split.parts.map(({ name }) => name);
    if (!answer && split.because === "places")
      at.report("partner", "partners-split", { count: list.length, names: list.join(" · ") });
    if (!answer && split.because === "mark") at.report("partner", "several-partners");
    // A cell of countries, one a partner, was no single country and needs no look any more.
    if (taken && split.parts.every(({ country }) => country !== null)) forget(at, "country-unreadable");
    return { named: taken ? split.parts : one, several: { key, names: list, taken } };
  };
}

function forget(at: RowCells, code: string): void {
  const index = at.problems.findIndex((problem) => problem.code === code);
  if (index >= 0) at.problems.splice(index, 1);
}
