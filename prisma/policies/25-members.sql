call open_registry('membership');
call open_to_search('membership');
grant select, insert, update, delete on membership to {{app}};
drop policy if exists own on membership;
create policy own on membership to {{app}}
  using (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));
grant select on membership to {{signin}};
drop policy if exists sign_in on membership;
create policy sign_in on membership for select to {{signin}} using (true);
