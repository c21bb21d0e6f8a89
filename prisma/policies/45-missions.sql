call open_tenant_table('mission', 'select, insert, update, delete');
call open_to_search('mission');

create or replace function search_missions(pattern text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from mission
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and search_text like all (pattern)
$$;
alter function search_missions(text[]) owner to {{search}};
revoke all on function search_missions(text[]) from public;
grant execute on function search_missions(text[]) to {{app}}, {{jobs}};
call open_tenant_table('mission_agreement', 'select, insert, update, delete');
