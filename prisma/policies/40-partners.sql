call open_tenant_table('partner', 'select, insert, update, delete');
call open_to_search('partner');

-- A partner's ids whose folded text holds every word asked for. The operator is not leakproof, so row security would
-- keep it from its index; the function filters by the acting organisation itself.
create or replace function search_partners(pattern text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from partner
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and search_text like all (pattern)
$$;
alter function search_partners(text[]) owner to {{search}};
revoke all on function search_partners(text[]) from public;
grant execute on function search_partners(text[]) to {{app}}, {{jobs}};
