call open_tenant_table('consent', 'select, insert, update');
call open_tenant_table('network_invitation', 'select, insert, update');
call open_to_search('consent');
call open_to_search('network_invitation');

-- A network reads the consents that concern it; the invited city reads its invitation. Neither writes the other's rows.
drop policy if exists network_reads on consent;
create policy network_reads on consent for select to {{app}}, {{jobs}}
  using (network_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));
drop policy if exists city_reads on network_invitation;
create policy city_reads on network_invitation for select to {{app}}, {{jobs}}
  using (city_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));

-- The cities that let the acting network read at least this level. One call a query, never one a row.
create or replace function consenting_cities(minimum text) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(organisation_id), '{}')
  from consent
  where network_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and granted_at is not null and withdrawn_at is null
    and array_position(array['nothing', 'scores', 'indicators', 'agreements'], level)
        >= array_position(array['nothing', 'scores', 'indicators', 'agreements'], minimum)
$$;
alter function consenting_cities(text) owner to {{search}};
revoke all on function consenting_cities(text) from public;
grant execute on function consenting_cities(text) to {{app}}, {{jobs}};

-- A network names a city by its address in order to invite it: it learns the id and nothing else, of cities only.
create or replace function city_called(wanted text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select city.id from organisation city
  where city.slug = wanted and city.kind = 'city'
    and exists (select 1 from organisation network where network.kind = 'network'
      and network.id = nullif(current_setting('app.organisation_id', true), '')::uuid)
$$;
alter function city_called(text) owner to {{search}};
revoke all on function city_called(text) from public;
grant execute on function city_called(text) to {{app}};
