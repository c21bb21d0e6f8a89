import type { Standing } from "@/components/layout/counts-toward";
import type { CsvValue } from "@/lib/csv.ts";
import type { FormValue } from "@/lib/form-state.ts";
import type { Partner, PartnerPage } from "./schema.ts";

/** How a partner stands towards P10, and the key of the sentence that says why. */
export function partnerFeeds(partner: Partner): { standing: Standing; why: string } {
  if (partner.archivedAt !== null) return { standing: "outside", why: "archived" };
  if (partner.scope === "foreign") return { standing: "outside", why: "foreign" };
  if (partner.kind === "city") return { standing: "outside", why: "cityHall" };
  return { standing: "counts", why: "localActor" };
}

/** The list as a file: the columns of the screen, in the reader's words. */
export function partnerSheet(
  page: PartnerPage,
  { words }: { words: (key: string) => string },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const fields = ["reference", "name", "kind", "scope", "countryCode", "agreements", "projects", "missions"];
  return {
    name: "partners",
    headers: fields.map((field) => words(`field.${field}`)),
    rows: page.rows.map((row) => [
      row.reference,
      row.name,
      words(`kind.${row.kind}`),
      words(`scope.${row.scope}`),
      row.countryCode,
      row.agreements,
      row.projects,
      row.missions,
    ]),
  };
}

/** A partner as its form holds it. */
export function partnerValues(partner: Partner): Record<string, FormValue> {
  return Object.fromEntries(
    Object.entries(partner).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}
