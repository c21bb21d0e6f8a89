import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { instantsOf } from "@/lib/records.ts";
import { alphabetical, archivedSql, cutList, foundSql, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { noSql, type Sql, sql } from "@/server/sql.ts";
import { linkedAgreementsSql } from "../agreements/queries.ts";
import { evidenceSql } from "../evidence/queries.ts";
import {
  type Event,
  type EventListInput,
  type EventPage,
  type EventRow,
  event,
  eventList,
  eventPage,
  networkChoices,
} from "./schema.ts";

const end = sql`coalesce(e.ends_on, e.starts_on)`;
const interventions = sql`(select count(*)::int from intervention i
  where i.organisation_id = e.organisation_id and i.event_id = e.id)`;

const sorts: Record<string, Sql> = {
  starts: sql`coalesce(e.starts_on, e.ends_on, '')`,
  title: alphabetical(sql`e.title`),
  place: sql`coalesce(e.place, '')`,
  role: sql`e.role`,
  kind: sql`e.kind`,
  participants: sql`lpad(coalesce(e.participants_count, 0)::text, 10, '0')`,
  interventions: sql`lpad(${interventions}::text, 8, '0')`,
  updated: sql`to_char(e.updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
  reference: sql`e.reference`,
};

function filterOf(input: EventListInput): Sql {
  return sql`
    ${archivedSql(sql`e.archived_at`, input.archived)}
    ${input.role ? sql`and e.role = ${input.role}` : noSql}
    ${input.kind ? sql`and e.kind = ${input.kind}` : noSql}
    ${input.year ? sql`and left(${end}, 4) = ${input.year}` : noSql}
    ${input.country ? sql`and e.country_code = ${input.country}` : noSql}
    ${input.network ? sql`and e.network_membership_id = ${input.network}::uuid` : noSql}
    ${input.department ? sql`and e.department_id = ${input.department}::uuid` : noSql}
    ${foundSql(sql`e.id`, sql`search_events`, input.search)}`;
}

type Totals = EventPage["totals"] & Pick<EventPage, "total" | "years" | "countries">;

/** A page of the city's events, with totals of everything the filters leave. */
export const listEvents = query(
  { permission: "event:read", input: eventList, output: eventPage, about: "Lists the events" },
  async ({ tx }, input) => {
    const filter = filterOf(input);
    const cut = cutList(sorts, sql`e.id`, input);
    const rows = await tx.$queryRaw<(EventRow & { sort_value: string })[]>`
      select e.id, e.reference, e.title, e.role, e.kind, e.place, e.country_code as "countryCode",
        e.starts_on as "startsOn", e.ends_on as "endsOn", e.countries_count as "countriesCount",
        e.participants_count as "participantsCount", ${interventions} as interventions,
        e.archived_at is not null as archived, e.version, ${sorts[input.sort.replace(/^-/, "")]} as sort_value
      from event e where ${filter} ${cut.after} ${cut.order} ${cut.window}`;
    const [found] = await tx.$queryRaw<Totals[]>`
      with kept as materialized (select e.id, e.role, e.participants_count, ${interventions} as said from event e where ${filter})
      select (select count(*)::int from kept) as total,
        (select count(*)::int from kept where role = 'hosted') as hosted,
        (select count(*)::int from kept where role = 'attended') as attended,
        (select coalesce(sum(said), 0)::int from kept) as interventions,
        (select coalesce(sum(participants_count), 0)::float8 from kept where role = 'hosted') as participants,
        (select coalesce(array_agg(distinct left(${end}, 4) order by left(${end}, 4) desc) filter (where ${end} is not null), '{}')
          from event e) as years,
        (select coalesce(array_agg(distinct e.country_code) filter (where e.country_code is not null), '{}')
          from event e) as countries`;
    const none = {
      total: 0,
      hosted: 0,
      attended: 0,
      interventions: 0,
      participants: 0,
      years: [],
      countries: [],
    };
    const { total, years, countries, ...totals } = found ?? none;
    return { ...listAnswer(rows, input, total), totals, years, countries };
  },
);

/** One event by its reference, with its network, interventions, agreements and evidence. @throws Refusal("not-found") */
export const getEvent = query(
  {
    permission: "event:read",
    input: z.object({ reference: reference() }),
    output: event,
    about: "Shows one event",
  },
  async ({ tx, organisationId }, input): Promise<Event> => {
    const row = await tx.event.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: { organisationId: true, searchText: true, createdById: true, updatedById: true },
      include: {
        networkMembership: { select: { reference: true, name: true } },
        interventions: { omit: { organisationId: true, eventId: true } },
      },
    });
    if (!row) throw new Refusal("not-found");
    const { networkMembership, interventions: said, ...facts } = row;
    const [linked] = await tx.$queryRaw<Pick<Event, "agreements" | "evidence">[]>`
      select ${linkedAgreementsSql("event", row.id)} as agreements, ${evidenceSql("event", row.id)} as evidence`;
    return {
      ...facts,
      role: row.role as Event["role"],
      kind: row.kind as Event["kind"],
      network: networkMembership,
      interventions: said
        .map((one) => ({ ...one, kind: one.kind as Event["interventions"][number]["kind"] }))
        .sort((a, b) => (a.heldOn ?? "").localeCompare(b.heldOn ?? "") || a.id.localeCompare(b.id)),
      ...instantsOf(row),
      ...(linked ?? { agreements: [], evidence: [] }),
    };
  },
);

/** The networks the city is a member of, for an event's form. */
export const listEventNetworks = query(
  {
    permission: "network:read",
    input: z.object({}),
    output: networkChoices,
    about: "Lists the networks an event can belong to",
  },
  async ({ tx, organisationId }) => {
    const rows = await tx.networkMembership.findMany({
      where: { organisationId, archivedAt: null },
      select: { id: true, name: true, reference: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
    });
    return rows.map(({ id, name, reference: detail }) => ({ value: id, label: name, detail }));
  },
);
