call open_tenant_table('network_membership', 'select, insert, update, delete');
call open_to_search('network_membership');

create or replace function search_networks(pattern text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from network_membership
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and search_text like all (pattern)
$$;
alter function search_networks(text[]) owner to {{search}};
revoke all on function search_networks(text[]) from public;
grant execute on function search_networks(text[]) to {{app}}, {{jobs}};
call open_tenant_table('network_seat', 'select, insert, update, delete');
