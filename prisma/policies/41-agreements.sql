call open_tenant_table('agreement', 'select, insert, update, delete');
call open_tenant_table('agreement_partner', 'select, insert, update, delete');
call open_to_search('agreement');
call open_to_search('agreement_partner');

create or replace function search_agreements(pattern text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from agreement
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and search_text like all (pattern)
$$;
alter function search_agreements(text[]) owner to {{search}};
revoke all on function search_agreements(text[]) from public;
grant execute on function search_agreements(text[]) to {{app}}, {{jobs}};

-- What a network reads of the agreements of cities that consented to it: these columns and no others, never a draft.
create or replace function shared_agreements(city uuid) returns table (
  organisation_id uuid, reference text, partners text, kind text, title text,
  signed_on text, starts_on text, ends_on text, status text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.organisation_id, a.reference,
    (select string_agg(p.name, ' · ' order by ap.position, p.name) from agreement_partner ap
      join partner p on p.organisation_id = ap.organisation_id and p.id = ap.partner_id
      where ap.organisation_id = a.organisation_id and ap.agreement_id = a.id),
    a.kind, a.title, a.signed_on, a.starts_on, a.ends_on, a.status
  from agreement a
  where a.organisation_id = any ((select consenting_cities('agreements'))::uuid[])
    and (city is null or a.organisation_id = city)
    and a.archived_at is null
    and a.status not in ('draft', 'under-review', 'referred')
$$;
alter function shared_agreements(uuid) owner to {{search}};
revoke all on function shared_agreements(uuid) from public;
grant execute on function shared_agreements(uuid) to {{app}}, {{jobs}};

-- How many each consenting city shares, for the network's table.
create or replace function shared_agreement_counts() returns table (organisation_id uuid, agreements bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.organisation_id, count(*) from agreement a
  where a.organisation_id = any ((select consenting_cities('agreements'))::uuid[])
    and a.archived_at is null and a.status not in ('draft', 'under-review', 'referred')
  group by a.organisation_id
$$;
alter function shared_agreement_counts() owner to {{search}};
revoke all on function shared_agreement_counts() from public;
grant execute on function shared_agreement_counts() to {{app}}, {{jobs}};
