import { fold } from "@/lib/text.ts";
import type { PartnerRole, ProjectPartner, ProjectPhase } from "./schema.ts";

/** The phases in which a project is under way. */
export const activePhases: readonly ProjectPhase[] = ["implementation", "evaluation"];

/** The phases that the scores read: a project in design has done nothing yet, a cancelled one nothing any more. */
export const scoredPhases: readonly ProjectPhase[] = [...activePhases, "closed"];

type Actor = Pick<ProjectPartner, "scope" | "kind" | "role" | "archived">;

/** Those who make a project the territory's own: they lead or implement it, and are local but no city hall. As the score P10 counts. */
export function territorialActors<A extends Actor>(partners: readonly A[]): A[] {
  return partners.filter(
    ({ scope, kind, role, archived }) =>
      scope === "local" && kind !== "city" && !archived && (role === "lead" || role === "implementer"),
  );
}

/** What a search finds a project by: reference, title, partners, summary, folded. */
export function projectSearchText(facts: {
  reference: string;
  title: string;
  partners: readonly string[];
  summary: string | null;
}): string {
  return fold([facts.reference, facts.title, ...facts.partners, facts.summary ?? ""].join(" ")).slice(
    0,
    4_000,
  );
}

/** Lines as a history tells them: "Chamber of Commerce (lead) · Lima (funder)". */
export function partnersInWords(lines: readonly { name: string; role: PartnerRole | string }[]): string {
  return lines.map(({ name, role }) => `${name} (${role})`).join(" · ");
}

/** Beneficiaries as a history tells them: "2024: 120 · 2025: 300". */
export function beneficiariesInWords(lines: readonly { year: number; people: number }[]): string {
  return [...lines]
    .sort((a, b) => a.year - b.year)
    .map(({ year, people }) => `${year}: ${people}`)
    .join(" · ");
}
