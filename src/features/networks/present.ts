import { valuesOfRows } from "@/components/forms/row-values.ts";
import type { Standing } from "@/components/layout/counts-toward";
import type { CsvValue } from "@/lib/csv.ts";
import type { FormValue } from "@/lib/form-state.ts";
import type { Network, NetworkPage, Seat } from "./schema.ts";

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
export function networkSheet(
  page: NetworkPage,
  { words }: { words: (key: string) => string },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const fields = [
    "reference",
    "name",
    "standing",
    "since",
    "until",
    "leading",
    "events",
    "feeAmount",
    "feeCurrency",
  ];
  return {
    name: "networks",
    headers: fields.map((field) => words(`field.${field}`)),
    rows: page.rows.map((row) => [
      row.reference,
      row.name,
      words(row.current ? "standing.current" : "standing.past"),
      row.since,
      row.until,
      row.leading,
      row.events,
      row.feeAmount === null ? null : { amount: row.feeAmount },
      row.feeCurrency,
    ]),
  };
}

/** A membership as its form holds it. */
export function networkValues(network: Network): Record<string, FormValue> {
  const texts = Object.fromEntries(
    Object.entries(network).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return {
    ...texts,
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
