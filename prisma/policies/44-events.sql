call open_tenant_table('event', 'select, insert, update, delete');
call open_to_search('event');

create or replace function search_events(pattern text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from event
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and search_text like all (pattern)
$$;
alter function search_events(text[]) owner to {{search}};
revoke all on function search_events(text[]) from public;
grant execute on function search_events(text[]) to {{app}}, {{jobs}};
call open_tenant_table('intervention', 'select, insert, update, delete');
call open_tenant_table('event_agreement', 'select, insert, update, delete');
