import { plainValues, valuesOfRows } from "@/components/forms/row-values.ts";
import type { Standing } from "@/components/layout/counts-toward";
import type { FormValue } from "@/lib/form-state.ts";
import { amountCell, sheetOf } from "@/lib/sheets.ts";
import type { Network, NetworkRow, Seat } from "./schema.ts";

/** The seats held today that lead the network. */
export function leadingSeats(network: Network): Seat[] {
  return network.seats.filter(({ held, leads }) => held && leads);
}

/** How a membership stands towards P07, and the key of the sentence that says why. */
export function networkFeeds(network: Network): { standing: Standing; why: string } {
  if (network.archivedAt !== null) return { standing: "outside", why: "archived" };
  if (leadingSeats(network).length > 0) return { standing: "counts", why: "leading" };
  return { standing: "outside", why: network.seats.length > 0 ? "notLeading" : "noSeat" };
}

/** The list as a file: the columns of the screen, in the reader's words, dates as text with their precision. */
export const networkSheet = sheetOf<NetworkRow>("networks", {
  reference: (row) => row.reference,
  name: (row) => row.name,
  standing: (row, words) => words(row.current ? "standing.current" : "standing.past"),
  since: (row) => row.since,
  until: (row) => row.until,
  leading: (row) => row.leading,
  events: (row) => row.events,
  feeAmount: (row) => amountCell(row.feeAmount),
  feeCurrency: (row) => row.feeCurrency,
});

/** A membership as its form holds it. */
export function networkValues(network: Network): Record<string, FormValue> {
  return {
    ...plainValues(network),
    ...valuesOfRows(
      "seats",
      network.seats.map(({ role, title, holder, startsOn, endsOn }) => ({
        role,
        title,
        holder,
        startsOn,
        endsOn,
      })),
    ),
  };
}
