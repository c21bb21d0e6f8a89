import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import { type RecordNoun, recordNouns } from "@/access/record-nouns";
import type { Role } from "@/access/roles";
import { ExportMenu } from "@/components/layout/record-list-bar";
import { addressWith, type Query } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { NoResult } from "@/components/ui/states";
import { Link } from "@/i18n/link";
import { formatInstant } from "@/lib/instants.ts";
import type { AuditEntry, AuditPage } from "../schema";
import { ChangeList, EntrySentence } from "./history-list";

type Props = {
  organisation: { slug: string; timeZone: string };
  role: Role;
  /** The log's address: without its language for links, with it for the filters' form. */
  path: string;
  localisedPath: string;
  query: Query;
  page: AuditPage;
};

/** The organisation's log, newest first; older entries are a link away, and every filter is in the address. */
export function AuditLog({ organisation, role, path, localisedPath, query, page }: Props) {
  const t = useTranslations("auditEntries");
  const columns = useColumns(organisation);
  const { before, verify: _, ...filters } = query;
  return (
    <>
      <FilterBar
        path={localisedPath}
        query={filters}
        found={page.total}
        searchName="subject"
        searchLabel={t("filterSubject")}
        filters={[
          {
            name: "type",
            label: t("filterType"),
            options: page.nouns.map((noun) => ({
              value: noun,
              label: t.has(`noun.${noun}`) ? t(`noun.${noun}`) : noun,
            })),
          },
          {
            name: "actor",
            label: t("filterPerson"),
            options: page.people.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      >
        {may(role, "record:export") && (
          <ExportMenu url={`/api/v1/${organisation.slug}/audit-entries/export`} query={filters} />
        )}
      </FilterBar>
      <Card flush>
        {page.rows.length === 0 ? (
          <NoResult clearHref={path} />
        ) : (
          <div className="rows-stack">
            <DataTable
              caption={t("caption")}
              columns={columns}
              rows={page.rows}
              rowKey={(entry) => entry.sequence}
            />
          </div>
        )}
      </Card>
      <nav aria-label={t("caption")} className="flex flex-wrap items-center gap-3 screen-only">
        <p className="grow text-head text-secondary">{t("total", { count: page.total })}</p>
        {before && <LinkButton href={addressWith(path, filters, {})}>{t("newest")}</LinkButton>}
        {page.nextBefore && (
          <LinkButton href={addressWith(path, filters, { before: page.nextBefore })}>{t("older")}</LinkButton>
        )}
      </nav>
    </>
  );
}

function useColumns({ slug, timeZone }: Props["organisation"]): Column<AuditEntry>[] {
  const t = useTranslations("auditEntries");
  const locale = useLocale();
  return [
    {
      key: "what",
      header: t("what"),
      cell: (entry) => (
        <>
          <EntrySentence entry={entry} />
          <span className="font-normal md:hidden print:hidden">
            {" "}
            <Subject slug={slug} entry={entry} />
          </span>
        </>
      ),
    },
    {
      key: "subject",
      header: t("subject"),
      hideOnPhone: true,
      line: true,
      cell: (entry) => <Subject slug={slug} entry={entry} />,
    },
    {
      key: "when",
      header: t("when"),
      cell: (entry) => (
        <time dateTime={entry.at} className="whitespace-nowrap">
          {formatInstant(entry.at, locale, timeZone, { month: "short", time: true })}
        </time>
      ),
    },
    { key: "who", header: t("who"), line: true, cell: (entry) => entry.actorName ?? t("nobody") },
    {
      key: "via",
      header: t("via"),
      wideOnly: true,
      cell: (entry) => (t.has(`viaName.${entry.via}`) ? t(`viaName.${entry.via}`) : entry.via),
    },
    { key: "changes", header: t("changes"), hideOnPhone: true, cell: (entry) => <Changes entry={entry} /> },
  ];
}

function isRecordNoun(noun: string): noun is RecordNoun {
  return (recordNouns as readonly string[]).includes(noun);
}

function Subject({ slug, entry }: { slug: string; entry: AuditEntry }) {
  const { subjectReference: reference, subjectType } = entry;
  if (!reference) return null;
  if (!isRecordNoun(subjectType)) return reference;
  return (
    <Link className="a-link whitespace-nowrap" href={`/c/${slug}/${subjectType}s/${reference}`}>
      {reference}
    </Link>
  );
}

function Changes({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("auditEntries");
  const count = Object.keys(entry.changes).length + Object.keys(entry.facts).length;
  if (count === 0) return null;
  // The room that names a noun's fields is its plural.
  return (
    <details>
      <summary className="a-link cursor-pointer whitespace-nowrap">{t("changeCount", { count })}</summary>
      <ChangeList entry={entry} room={`${entry.type.split(".")[0]}s`} />
    </details>
  );
}
