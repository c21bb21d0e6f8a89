import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoney } from "@/lib/money";
import { formatNumber } from "@/lib/numbers";
import type { Column } from "../ui/data-table";
import { DayCell, MissingCell, PhoneLabel } from "./record-cells";

type More<Row> = Partial<Omit<Column<Row>, "key" | "header" | "cell">>;

/** Makes the columns of a room's list, each headed by the word of its field; numbers as the organisation writes them. */
export function useRecordColumns<Row extends { reference: string }>(room: string, formatLocale: string) {
  const t = useTranslations(room);
  const column = (field: string, cell: (row: Row) => ReactNode, more: More<Row> = {}): Column<Row> => ({
    key: field,
    header: t(`field.${field}`),
    cell,
    ...more,
  });
  return {
    /** What the room draws itself. */
    column,
    /** What a row is called: taking the width that the others leave. */
    name: (field: string, of: (row: Row) => string) =>
      column(field, (row) => of(row), { sortKey: field, fills: true }),
    /** A date; `missing` is the key of what its absence means. */
    day: (field: string, of: (row: Row) => string | null, missing: string, more?: More<Row>) =>
      column(field, (row) => <DayCell value={of(row)} missing={t(missing)} />, more),
    /** A number, with its field's word where a phone shows it without a head. */
    count: (
      field: string,
      of: (row: Row) => number | null,
      { missing, ...more }: More<Row> & { missing?: string } = {},
    ) => {
      const onPhone = !more.hideOnPhone && !more.deskOnly && !more.wideOnly;
      const cell = (row: Row) => {
        const value = of(row);
        if (value === null) return missing && <MissingCell>{t(missing)}</MissingCell>;
        return (
          <>
            {onPhone && <PhoneLabel>{t(`field.${field}`)}</PhoneLabel>}
            {formatNumber(value, formatLocale)}
          </>
        );
      };
      return column(field, cell, { align: "end", ...more });
    },
    /** An amount in its own currency, on a desk and whole: the record's page says the cents. */
    amount: (field: string, of: (row: Row) => { amount: string | null; currency: string | null }) => {
      const cell = (row: Row) => {
        const { amount, currency } = of(row);
        return (
          amount && currency && formatMoney(amount, currency, formatLocale, { maximumFractionDigits: 0 })
        );
      };
      return column(field, cell, { align: "end", deskOnly: true });
    },
    /** The reference: on a desk of 1280 the name takes its place, and the record's page says it. */
    reference: (more: More<Row> = { sortKey: "reference" }) =>
      column("reference", (row) => row.reference, { wideOnly: true, whole: true, ...more }),
  };
}
