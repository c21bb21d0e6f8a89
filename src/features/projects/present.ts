import { plainValues, valuesOfRows } from "@/components/forms/row-values.ts";
import type { Standing } from "@/components/layout/counts-toward";
import type { Tone } from "@/components/ui/badge";
import type { FormValue } from "@/lib/form-state.ts";
import { amountCell, sheetOf } from "@/lib/sheets.ts";
import { scoredPhases, territorialActors } from "./rules.ts";
import type { Project, ProjectPhase, ProjectRow } from "./schema.ts";

/** The tone a phase is drawn in; its word and mark say it too. */
export const phaseTones: Record<ProjectPhase, Tone> = {
  design: "neutral",
  implementation: "success",
  evaluation: "accent",
  closed: "neutral",
  cancelled: "danger",
};

/** Residents reached over all years. */
export function peopleReached(project: Pick<Project, "beneficiaries">): number {
  return project.beneficiaries.reduce((sum, { people }) => sum + people, 0);
}

/** The indicators that a project feeds, how it stands towards each, and the key of the sentence that says why. */
export function projectFeeds(
  project: Project,
): { code: "P10" | "T07" | "P05"; standing: Standing; why: string }[] {
  const acts = scoredPhases.includes(project.phase) && project.archivedAt === null;
  const local = territorialActors(project.partners).length > 0;
  const reached = project.archivedAt === null && project.beneficiaries.length > 0;
  const linked = project.agreements.length > 0;
  return [
    {
      code: "P10",
      standing: !acts ? "outside" : local ? "counts" : "lowers",
      why: !acts ? "notActing" : local ? "localActor" : "noLocalActor",
    },
    { code: "T07", standing: reached ? "counts" : "outside", why: reached ? "reached" : "notReached" },
    {
      code: "P05",
      standing: acts && linked ? "counts" : "outside",
      why: !linked ? "notLinked" : acts ? "linked" : "notActing",
    },
  ];
}

/** The list as a file: the columns of the screen, in the reader's words, dates as text with their precision. */
export const projectSheet = sheetOf<ProjectRow>("projects", {
  reference: (row) => row.reference,
  title: (row) => row.title,
  phase: (row, words) => words(`phase.${row.phase}`),
  domain: (row, words) => row.domain && words(`domain.${row.domain}`),
  partners: (row) => row.partners,
  startsOn: (row) => row.startsOn,
  endsOn: (row) => row.endsOn,
  beneficiaries: (row) => row.beneficiaries,
  budgetAmount: (row) => amountCell(row.budgetAmount),
  budgetCurrency: (row) => row.budgetCurrency,
});

/** A project as its form holds it. */
export function projectValues(project: Project): Record<string, FormValue> {
  return {
    ...plainValues(project),
    ...valuesOfRows(
      "partners",
      project.partners.map(({ id, name, role }) => ({ partner: id, _partner: name, role })),
    ),
    ...valuesOfRows(
      "agreements",
      project.agreements.map(({ id, title }) => ({ "": id, _: title })),
    ),
    ...valuesOfRows(
      "beneficiaries",
      project.beneficiaries.map(({ year, people, source }) => ({
        year: String(year),
        people: String(people),
        source,
      })),
    ),
  };
}
