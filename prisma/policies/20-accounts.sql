call open_registry('"user"');
call open_registry('session');
call open_registry('single_use_link');
call open_registry('sign_in_entry');
call open_registry('rate_limit');

grant select, insert, update on "user" to {{signin}};
grant select, insert, update, delete on session to {{signin}};
grant select, insert, update, delete on single_use_link to {{signin}};
grant select, insert, update, delete on rate_limit to {{signin}};
grant select on sign_in_entry to {{signin}};

drop policy if exists everybody on "user";
create policy everybody on "user" to {{signin}} using (true) with check (true);
drop policy if exists everybody on session;
create policy everybody on session to {{signin}} using (true) with check (true);
drop policy if exists everybody on single_use_link;
create policy everybody on single_use_link to {{signin}} using (true) with check (true);
drop policy if exists everybody on rate_limit;
create policy everybody on rate_limit to {{signin}} using (true) with check (true);
drop policy if exists everybody on sign_in_entry;
create policy everybody on sign_in_entry for select to {{signin}} using (true);

-- Members of one organisation see each other's name and address of mail, never a password hash.
call open_to_search('membership');
create or replace function visible_people() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(user_id), '{}') from membership
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
$$;
alter function visible_people() owner to {{search}};
revoke all on function visible_people() from public;
grant execute on function visible_people() to {{app}}, {{jobs}};
grant select (id, email, name, locale, demonstration, disabled_at, created_at) on "user" to {{app}}, {{jobs}};
drop policy if exists colleagues on "user";
create policy colleagues on "user" for select to {{app}}, {{jobs}}
  using (id = any ((select visible_people())::uuid[]));
-- A history keeps the names of people who left; only the name, only through this function, only for people it mentions.
create or replace function author_names(ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from "user" u where u.id = any (ids) and exists (
    select 1 from audit_entry a
    where a.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      and a.actor_user_id = u.id)
$$;
