call open_registry('organisation');
call open_registry('organisation_population');
call open_tenant_table('department', 'select, insert, update');
call open_to_search('organisation');

-- The organisations whose name the acting one may know: itself, its parent and children, and those tied to it by an
-- invitation or a live consent, in either direction.
create or replace function visible_organisations() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select nullif(current_setting('app.organisation_id', true), '')::uuid as id)
  select coalesce(array_agg(distinct seen.id), '{}') from (
    select id from me where id is not null
    union all select o.parent_id from organisation o join me on o.id = me.id where o.parent_id is not null
    union all select o.id from organisation o join me on o.parent_id = me.id
    union all select c.organisation_id from consent c join me on c.network_id = me.id
      where c.granted_at is not null and c.withdrawn_at is null
    union all select c.network_id from consent c join me on c.organisation_id = me.id
    union all select i.city_id from network_invitation i join me on i.organisation_id = me.id
    union all select i.organisation_id from network_invitation i join me on i.city_id = me.id
  ) seen
$$;
alter function visible_organisations() owner to {{search}};
revoke all on function visible_organisations() from public;
grant execute on function visible_organisations() to {{app}}, {{jobs}};

grant select, insert, update on organisation to {{app}};
grant select on organisation to {{jobs}};
drop policy if exists visible on organisation;
create policy visible on organisation for select to {{app}}, {{jobs}}
  using (id = any ((select visible_organisations())::uuid[]));
drop policy if exists founded on organisation;
create policy founded on organisation for insert to {{app}}
  with check (id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));
drop policy if exists edited on organisation;
create policy edited on organisation for update to {{app}}
  using (id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));

grant select, insert, update, delete on organisation_population to {{app}};
grant select on organisation_population to {{jobs}};
drop policy if exists visible on organisation_population;
create policy visible on organisation_population for select to {{app}}, {{jobs}}
  using (organisation_id = any ((select visible_organisations())::uuid[]));
drop policy if exists own on organisation_population;
create policy own on organisation_population to {{app}}
  using (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));

-- Before a tenant is set, sign-in must know which organisation an address means and how to greet in it. Nothing else.
grant select (id, slug, kind, name, currency, format_locale, time_zone, country_code, demonstration) on organisation to {{signin}};
drop policy if exists addressed on organisation;
create policy addressed on organisation for select to {{signin}} using (true);
