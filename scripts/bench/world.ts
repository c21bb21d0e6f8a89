import { createHash } from "node:crypto";
import type pg from "pg";
import { uuidv7 } from "../../src/lib/ids.ts";

/** How much is stored before anything is measured. */
export type WorldSize = {
  cities: number;
  perCity: number;
  inLargest: number;
  members: number;
  years: number;
};

/** Names of what the measurements ask for. */
export const largest = "bench-largest";
export const network = "bench-network";
export const newcomer = "bench-newcomer";
export const person = "bench@example.org";
/** Callers: a limit counts per session and per token, so a crowd needs many of each. */
export const callers = 200;

/** The text of a machine's token, by its number. */
export function tokenText(number: number): string {
  return `bench-token-${number}`;
}

/** Fills an empty database as the owner, set by set; of a filled one it changes nothing. */
export async function fillWorld(owner: pg.Client, size: WorldSize): Promise<void> {
  const known = await owner.query("select 1 from organisation where slug = $1", [network]);
  if (known.rows.length > 0) return;
  await owner.query("set synchronous_commit = off");
  await owner.query("set maintenance_work_mem = '512MB'");
  await fillOrganisations(owner, size);
  await fillPeople(owner);
  await fillAgreements(owner, size);
  await fillScores(owner, size);
  await owner.query("vacuum analyze");
}

async function fillOrganisations(owner: pg.Client, size: WorldSize): Promise<void> {
  await owner.query(
    `insert into organisation (id, slug, kind, name, country_code, languages)
     select uuidv7(), case n when 0 then $1 else 'bench-city-' || n end, 'city',
       case n when 0 then 'Ville la plus grande' else 'Ville ' || n end,
       (array['FR','ES','IT','UY','BR','SN','MA','CO'])[1 + n % 8], '{fr}'
     from generate_series(0, $2::int) n`,
    [largest, Math.max(size.cities, size.members) - 1],
  );
  await owner.query(
    `insert into organisation (id, slug, kind, name, country_code, languages)
     values (uuidv7(), $1, 'network', 'Réseau', null, '{fr}'), (uuidv7(), $2, 'city', 'Ville neuve', 'FR', '{fr}')`,
    [network, newcomer],
  );
  await owner.query(
    `insert into organisation_population (organisation_id, year, inhabitants)
     select id, 2025, 20000 + (hashtext(slug) & 1048575) from organisation where kind = 'city'`,
  );
  await owner.query(
    `insert into consent (organisation_id, id, network_id, level, granted_at)
     select c.id, uuidv7(), n.id, (array['scores','indicators','agreements'])[1 + (hashtext(c.slug) & 1)], now()
     from organisation n, (select id, slug from organisation where slug like 'bench-city-%' or slug = $2
       order by slug = $2 desc, length(slug), slug limit $3) c where n.slug = $1`,
    [network, largest, size.members],
  );
}

async function fillPeople(owner: pg.Client): Promise<void> {
  const id = uuidv7();
  await owner.query(
    `insert into "user" (id, email, name, locale) values ($1, $2, 'Personne du banc', 'fr')`,
    [id, person],
  );
  await owner.query(
    `insert into membership (organisation_id, user_id, role)
     select id, $1, case kind when 'network' then 'coordinator' else 'admin' end
     from organisation where slug = any ($2)`,
    [id, [largest, network, newcomer]],
  );
  await owner.query(
    `insert into session (id, user_id, expires_at) select uuidv7(), $1, now() + interval '10 days'
     from generate_series(1, $2::int)`,
    [id, callers],
  );
  const hashes = Array.from({ length: callers }, (_, n) =>
    createHash("sha256").update(tokenText(n)).digest(),
  );
  for (const slug of [largest, network]) {
    const half = slug === largest ? hashes.slice(0, callers / 2) : hashes.slice(callers / 2);
    await owner.query(
      `insert into api_token (organisation_id, id, name, hint, token_hash, permissions, created_by_id, expires_at)
       select o.id, uuidv7(), 'bench', 'bench', hash, '{agreement:read,scorecard:read,network:compare}', $1,
         now() + interval '10 days'
       from organisation o, unnest($3::bytea[]) hash where o.slug = $2`,
      [id, slug, half],
    );
  }
}

const kinds =
  "array['twinning','cooperation-agreement','memorandum','technical-agreement','charter','other']";
const statuses = "array['in-force','in-force','in-force','signed','expired','terminated','draft']";
const places =
  "array['Lyon','São Paulo','Montevideo','Dakar','Québec','Málaga','Tétouan','Torino','Medellín','Łódź','Genève','Porto']";

async function fillAgreements(owner: pg.Client, size: WorldSize): Promise<void> {
  // The trigram index is built once at the end: row by row it costs five times as much.
  const index = await owner.query<{ definition: string }>(
    "select pg_get_indexdef('agreement_search'::regclass) as definition",
  );
  await owner.query("drop index agreement_search");
  await owner.query(
    `insert into partner (organisation_id, id, reference, name, country_code, search_text)
     select o.id, uuidv7(), 'PAR-2020-' || lpad(n::text, 4, '0'), p.name, (array['FR','BR','UY','SN','CA','ES'])[1 + n % 6],
       lower(p.name) || ' par 2020 ' || n
     from organisation o, generate_series(1, 400) n,
       lateral (select (${places})[1 + n % 12] || ' ' || n as name) p
     where o.slug like 'bench-city-%' or o.slug = $1`,
    [largest],
  );
  const cities = await owner.query<{ id: string; slug: string }>(
    `select id, slug from organisation where slug = $1 or slug like 'bench-city-%'
     order by slug = $1 desc, length(slug), slug limit $2`,
    [largest, size.cities],
  );
  for (const { id, slug } of cities.rows)
    await fillCity(owner, id, slug === largest ? size.inLargest : size.perCity);
  await owner.query(index.rows[0]?.definition ?? "");
}

async function fillCity(owner: pg.Client, city: string, count: number): Promise<void> {
  await owner.query(
    `with made as (
       insert into agreement (organisation_id, id, reference, kind, title, status, domain, signed_on, starts_on, ends_on,
         renewal, search_text, identity)
       select $1, uuidv7(), 'AGR-' || year || '-' || lpad(n::text, 5, '0'), kind,
         title, (${statuses})[1 + n * 13 % 7], null, signed, signed,
         case when n % 3 = 0 then (year + 4 + n % 40)::text || '-06-30' end,
         case when n % 4 = 0 then 'tacit' end, lower(title) || ' agr ' || year || ' ' || n, lower(title) || year
       from generate_series(1, $2::int) n,
         lateral (select 1970 + (n * 31) % 56 as year, (${kinds})[1 + n * 7 % 6] as kind) y,
         lateral (select initcap(kind) || ' ' || (${places})[1 + n * 5 % 12] || ' – '
             || (array['eau','culture','jeunesse','climat','mobilité','économie','santé'])[1 + n % 7] || ' ' || n as title,
           case when n % 25 = 0 then null when n % 9 = 0 then year::text
             else year || '-' || lpad((1 + n % 12)::text, 2, '0') || '-' || lpad((1 + n % 28)::text, 2, '0') end as signed) t
       returning id)
     insert into agreement_partner (organisation_id, agreement_id, partner_id)
     select $1, m.id, p.id from (select id, row_number() over () as place from made) m
     join (select id, row_number() over () as place from partner where organisation_id = $1) p
       on p.place = 1 + m.place % 400`,
    [city, count],
  );
}

type Node = { code: string; children?: Node[] };
const levels = ["root", "dimension", "criterion", "indicator"];

async function fillScores(owner: pg.Client, size: WorldSize): Promise<void> {
  const frameworks = await owner.query<{ id: string; definition: { root: Node } }>(
    "select id, definition from framework where key = 'three-dimensions'",
  );
  const framework = frameworks.rows[0];
  if (!framework) throw new Error("the default framework is not published");
  const nodes = walk(framework.definition.root, 0);
  await owner.query(
    `insert into scorecard (organisation_id, id, framework_id, stage, period, engine_version, input_hash)
     select c.organisation_id, uuidv7(), $1, 1, (2025 - y)::text, 'bench', ''
     from consent c join organisation o on o.id = c.organisation_id and o.slug <> $2, generate_series(0, $3::int - 1) y`,
    [framework.id, largest, size.years],
  );
  await owner.query(
    `insert into scorecard_node (organisation_id, scorecard_id, code, level, position, score, low, high, coverage, status)
     select s.organisation_id, s.id, n.code, n.level, n.place, v.score, v.score - 3, v.score + 3, 0.8, 'scored'
     from scorecard s, unnest($1::text[], $2::text[]) with ordinality as n(code, level, place),
       lateral (select 10 + (hashtext(s.id::text || n.code) & 8191) / 103.0 as score) v`,
    [nodes.map(({ code }) => code), nodes.map(({ level }) => level)],
  );
}

function walk(node: Node, depth: number): { code: string; level: string }[] {
  const level = node.children ? (levels[depth] ?? "criterion") : "indicator";
  return [{ code: node.code, level }, ...(node.children ?? []).flatMap((child) => walk(child, depth + 1))];
}
