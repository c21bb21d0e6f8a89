import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { noSql, sql } from "@/server/sql.ts";
import type { FieldChange } from "../rules/identity.ts";
import { likelyOf } from "../rules/match-partner.ts";
import { countOf, type PlannedRow, type ReadyValues, type RowPartner } from "../rules/plan.ts";
import {
  type ImportCounts,
  type ImportDetail,
  type ImportReading,
  type ImportRow,
  importDetail,
  importSettings,
  importView,
  rowsPerPage,
} from "../schema.ts";
import {
  type KeptInterpretation,
  type SummaryRow,
  summaryFrom,
  summaryOf,
  summarySql,
  writesOf,
} from "./import-sql.ts";

type Stored = SummaryRow & {
  settings: unknown;
  sheet: string | null;
  headerRow: number | null;
  mapping: ImportReading["mapping"];
  interpretation: KeptInterpretation;
};

/** One import: how its file was read, what a commit would do or did, and a page of its rows. @throws Refusal("not-found") */
export const getImport = query(
  {
    permission: "import:commit",
    input: importView,
    output: importDetail,
    about: "Shows an import: how the file was read, and a page of its rows",
  },
  async (scope, input): Promise<ImportDetail> => {
    const [stored] = await scope.tx.$queryRaw<Stored[]>`
      select ${summarySql}, i.settings, i.sheet, i.header_row as "headerRow", i.mapping, i.interpretation
      from ${summaryFrom} where i.id = ${input.id}::uuid`;
    if (!stored) throw new Refusal("not-found");
    const { settings, sheet, headerRow, mapping, interpretation, ...summary } = stored;
    const shown = input.show ?? whatNeedsEyes(stored.counts);
    const total = shown === "all" ? stored.counts.rows : stored.counts[countOf[shown]];
    const pages = Math.max(1, Math.ceil(total / rowsPerPage));
    const page = Math.min(input.page, pages);
    const { headers, sheets, skipped, questions, remembered, several, ...reading } = interpretation;
    const { waiting, ...writes } = writesOf(stored.counts);
    return {
      ...summaryOf(summary),
      reading: {
        sheets,
        sheet: Number(sheet ?? 0),
        headerRow: headerRow ?? 0,
        headers,
        mapping,
        remembered,
        interpretation: reading,
        skipped,
        questions,
        several: several ?? { count: 0, examples: [] },
      },
      settings: importSettings.parse(settings),
      writes,
      waiting,
      // While the rows are being written nobody reads them, and the screen asks every second.
      rows: summary.status === "running" ? [] : await pageOfRows(scope, input.id, shown, page),
      shown,
      page,
      pages,
    };
  },
);

/** What somebody should see first: rows that need a look, else those that are wrong, else those that are ready. */
function whatNeedsEyes(counts: ImportCounts): ImportDetail["shown"] {
  if (counts.attention > 0) return "attention";
  if (counts.errors > 0) return "error";
  return counts.ready > 0 ? "ready" : "all";
}

type KeptRow = Pick<
  ImportRow,
  "row" | "status" | "effect" | "decision" | "cells" | "problems" | "reference"
> & {
  values:
    | (ReadyValues & {
        partners?: RowPartner[];
        several?: PlannedRow["several"];
        repeats?: number | null;
        changes: FieldChange[];
      })
    | null;
};

async function pageOfRows(
  scope: QueryScope,
  id: string,
  shown: ImportDetail["shown"],
  page: number,
): Promise<ImportRow[]> {
  const rows = await scope.tx.$queryRaw<KeptRow[]>`
    select r.row_number as "row", r.status, r.effect, r.decision, r.cells, r."values", r.problems, a.reference
    from (select * from import_row r where r.import_id = ${id}::uuid
        ${shown === "all" ? noSql : sql`and r.status = ${shown}`}
        order by r.row_number limit ${rowsPerPage} offset ${(page - 1) * rowsPerPage}) r
      left join lateral (select a.reference from agreement a where a.organisation_id = r.organisation_id
        and a.id = coalesce(r.record_id, (r."values"->>'agreementId')::uuid) limit 1) a on true
    order by r.row_number`;
  const repeated = await repeatedRows(
    scope,
    id,
    rows.flatMap(({ values }) => values?.repeats ?? []),
  );
  return rows.map(({ values, ...row }) => {
    const partners = values?.partners ?? [];
    const likely = likelyOf(partners);
    const names = partners.map(({ name, match }) => (match.match === "exact" ? match.name : name));
    return {
      ...row,
      title: values?.title ?? null,
      partner: names.join(" · ") || (values?.partner ?? null),
      kind: values?.kind ?? null,
      signedOn: values?.signedOn ?? null,
      endsOn: values?.endsOn ?? null,
      several: values?.several ? { names: values.several.names, taken: values.several.taken } : null,
      likelyName: likely?.name ?? null,
      candidates: likely?.candidates.map(({ id, name, country }) => ({ id, name, country })) ?? [],
      changes: values?.changes ?? [],
      repeats: repeated.get(values?.repeats ?? 0) ?? null,
    };
  });
}

type Repeated = NonNullable<ImportRow["repeats"]>;

/** The rows that others repeat, by their number: on which page of all rows they stand, and what they became. */
async function repeatedRows(
  { tx }: QueryScope,
  id: string,
  numbers: readonly number[],
): Promise<Map<number, Repeated>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.$queryRaw<(Omit<Repeated, "page"> & { place: number })[]>`
    select o.row_number as "row", a.reference, (select count(*)::int from import_row b
      where b.import_id = o.import_id and b.row_number <= o.row_number) as place
    from import_row o left join agreement a on a.organisation_id = o.organisation_id
      and a.id = coalesce(o.record_id, (o."values"->>'agreementId')::uuid)
    where o.import_id = ${id}::uuid and o.row_number = any (${numbers}::int[])`;
  return new Map(
    rows.map(({ row, reference, place }) => [row, { row, reference, page: Math.ceil(place / rowsPerPage) }]),
  );
}
