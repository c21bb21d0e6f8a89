import "server-only";
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { dateOrderOf, today } from "@/lib/dates.ts";
import { isLocale, locales } from "@/lib/locales.ts";
import { decimalMarkOf } from "@/lib/numbers.ts";
import { placesCalled } from "@/server/gazetteer.ts";
import type { CommandScope, QueryScope } from "@/server/scope.ts";
import { wordsOf } from "@/server/words.ts";
import { type AgreementKind, agreementKinds } from "../../agreements/schema.ts";
import { countWrites } from "../rules/count-writes.ts";
import type { Mapping } from "../rules/fields.ts";
import type { Sheet } from "../rules/grid.ts";
import type { KnownAgreement } from "../rules/identity.ts";
import { readSheets, writeSheets } from "../rules/keep-sheets.ts";
import type { KnownPartner } from "../rules/match-partner.ts";
import type { KindNames } from "../rules/propose-title.ts";
import { type Reading, readPlan } from "../rules/read-plan.ts";
import type { ImportSettings } from "../schema.ts";

/** Compresses sheets to keep beside an import. */
export function packSheets(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(writeSheets(sheets), { level: 1 }));
}

/** The sheets kept beside an import. */
export function unpackSheets(packed: Uint8Array): Sheet[] {
  return readSheets(gunzipSync(packed).toString("utf8"));
}

/** Under which hash the columns of a heading are remembered. */
export function headingHash(heading: string): string {
  return createHash("sha256").update(heading).digest("hex");
}

let kindNames: Promise<KindNames> | undefined;

/** What each kind of agreement is called in each language; words do not change while a process runs. */
function kindNamesOf(): Promise<KindNames> {
  kindNames ??= readKindNames();
  return kindNames;
}

async function readKindNames(): Promise<KindNames> {
  const names: Partial<KindNames> = {};
  for (const locale of locales) {
    const entries: [AgreementKind, string][] = [];
    for (const kind of agreementKinds)
      entries.push([kind, await wordsOf(locale, "agreements", `kind.${kind}`)]);
    names[locale] = Object.fromEntries(entries) as Record<AgreementKind, string>;
  }
  return names as KindNames;
}

/** Reads sheets against what the organisation has now. */
export async function planImport(
  scope: QueryScope,
  sheets: readonly Sheet[],
  settings: ImportSettings,
): Promise<Reading> {
  const { tx, organisation, organisationId, actor } = scope;
  const [own] = await tx.$queryRaw<{ aliases: string[]; country_code: string | null; languages: string[] }[]>`
    select aliases, country_code, languages from organisation where id = ${organisationId}::uuid`;
  const partners = await tx.$queryRaw<KnownPartner[]>`
    select id, name, country_code as country from partner where archived_at is null order by created_at`;
  const agreements = await knownAgreements(scope);
  const mappings = await tx.importMapping.findMany({ where: { organisationId, kind: "agreements" } });
  const remembered = new Map(mappings.map((row) => [row.headerHash, row.mapping as Mapping]));
  const language = own?.languages.find(isLocale) ?? (isLocale(actor.locale) ? actor.locale : "fr");
  return readPlan(sheets, settings, {
    locale: language,
    kindNames: await kindNamesOf(),
    ownName: organisation.name,
    ownAliases: own?.aliases ?? [],
    ownCountry: own?.country_code ?? null,
    today: today(organisation.timeZone, scope.now),
    partners,
    agreements,
    habits: {
      dateOrder: dateOrderOf(organisation.formatLocale),
      decimal: decimalMarkOf(organisation.formatLocale),
    },
    currency: organisation.currency,
    placesCalled,
    remembered: (heading) => remembered.get(headingHash(heading)) ?? null,
  });
}

type KnownRow = Omit<KnownAgreement, "values"> & NonNullable<KnownAgreement["values"]>;

/** The agreements a file may speak of again, with the values it could change. */
async function knownAgreements({ tx }: QueryScope): Promise<KnownAgreement[]> {
  const rows = await tx.$queryRaw<KnownRow[]>`
    select a.id, a.reference, a.external_key as "externalKey", l.partners, a.kind, a.title,
      a.status, a.signed_on as "signedOn", a.starts_on as "startsOn", a.ends_on as "endsOn", a.review_on as "reviewOn",
      a.domain, a.purpose as objective, a.work_plan as "workPlan", a.budget_amount::text as "budgetAmount",
      a.budget_currency as "budgetCurrency", a.notes,
      (select e.address from evidence e where e.organisation_id = a.organisation_id and e.agreement_id = a.id
        and e.kind = 'address' order by e.id limit 1) as url
    from agreement a
    join lateral (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by x.position, p.name) as partners
      from agreement_partner x join partner p on p.organisation_id = x.organisation_id and p.id = x.partner_id
      where x.organisation_id = a.organisation_id and x.agreement_id = a.id) l on l.partners is not null
    where a.archived_at is null order by a.created_at`;
  return rows.map(({ id, reference, externalKey, partners, kind, title, ...values }) => ({
    id,
    reference,
    externalKey,
    partners,
    kind,
    title,
    values: { ...values, externalKey },
  }));
}

/** Writes a reading over an import's rows: what the screens page through and what a commit carries out. */
export async function keepReading(
  scope: CommandScope,
  importId: string,
  sheets: readonly Sheet[],
  settings: ImportSettings,
  reading: Reading,
): Promise<void> {
  const { tx, organisationId } = scope;
  const grid = sheets[reading.sheet]?.grid ?? [];
  const rows = reading.plan.rows.map((row) => ({
    row_number: row.row,
    cells: cellsOf(reading, grid[row.row - 1] ?? [], settings.corrections[row.row]),
    status: row.status,
    effect: row.change,
    values: row.values && {
      ...row.values,
      partners: row.partners,
      several: row.several,
      repeats: row.duplicateOf,
      agreementId: row.agreementId,
      changes: row.changes,
    },
    problems: row.problems,
    decision: settings.decisions[row.row] ?? null,
  }));
  await tx.$executeRaw`delete from import_row where import_id = ${importId}::uuid`;
  await tx.$executeRaw`
    insert into import_row (organisation_id, import_id, row_number, cells, status, effect, "values", problems, decision)
    select ${organisationId}::uuid, ${importId}::uuid, r.row_number, r.cells, r.status, r.effect, r."values", r.problems, r.decision
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row_number int, cells jsonb, status text, effect text,
      "values" jsonb, problems jsonb, decision text)`;
  await tx.import.updateMany({
    where: { organisationId, id: importId },
    data: {
      sheet: String(reading.sheet),
      headerRow: reading.table.headerRow,
      mapping: reading.mapping,
      interpretation: {
        ...reading.interpretation,
        headers: reading.table.headers,
        sheets: sheets.map(({ name }) => name),
        skipped: reading.table.skipped.slice(0, 200),
        questions: reading.plan.questions,
        several: reading.plan.several,
        remembered: reading.remembered,
      },
      settings: settings as object,
      counts: { ...reading.plan.counts, writes: countWrites(reading.plan.rows, settings) },
    },
  });
}

function cellsOf(
  { mapping }: Reading,
  cells: Sheet["grid"][number],
  corrections: ImportSettings["corrections"][string] = {},
): Record<string, string> {
  const texts = Object.entries(mapping).map(([field, column]) => {
    const cell = cells[column];
    const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? "");
    return [field, text.slice(0, 500)];
  });
  return { ...Object.fromEntries(texts), ...corrections };
}
