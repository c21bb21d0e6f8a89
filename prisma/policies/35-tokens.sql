call open_tenant_table('api_token', 'select, insert, update');
-- A request with a token is recognised before its organisation is known.
grant select on api_token to {{signin}};
grant update (last_used_at) on api_token to {{signin}};
drop policy if exists by_token on api_token;
create policy by_token on api_token to {{signin}} using (true) with check (true);
