call open_tenant_table('invitation', 'select, insert, update');
-- Whoever holds the link may learn what it invites to before signing in.
grant select on invitation to {{signin}};
drop policy if exists by_link on invitation;
create policy by_link on invitation for select to {{signin}} using (true);
