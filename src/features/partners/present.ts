import { plainValues } from "@/components/forms/row-values.ts";
import type { Standing } from "@/components/layout/counts-toward";
import type { FormValue } from "@/lib/form-state.ts";
import { sheetOf } from "@/lib/sheets.ts";
import type { Partner, PartnerRow } from "./schema.ts";

/** How a partner stands towards P10, and the key of the sentence that says why. */
export function partnerFeeds(partner: Partner): { standing: Standing; why: string } {
  if (partner.archivedAt !== null) return { standing: "outside", why: "archived" };
  if (partner.scope === "foreign") return { standing: "outside", why: "foreign" };
  if (partner.kind === "city") return { standing: "outside", why: "cityHall" };
  return { standing: "counts", why: "localActor" };
}

/** The list as a file: the columns of the screen, in the reader's words. */
export const partnerSheet = sheetOf<PartnerRow>("partners", {
  reference: (row) => row.reference,
  name: (row) => row.name,
  kind: (row, words) => words(`kind.${row.kind}`),
  scope: (row, words) => words(`scope.${row.scope}`),
  countryCode: (row) => row.countryCode,
  agreements: (row) => row.agreements,
  projects: (row) => row.projects,
  missions: (row) => row.missions,
});

/** A partner as its form holds it. */
export function partnerValues(partner: Partner): Record<string, FormValue> {
  return plainValues(partner);
}
