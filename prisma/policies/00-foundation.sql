-- What every policy file uses. Re-applied whole after each migration, in one transaction, in file order.
-- {{app}} serves organisations, {{signin}} people, {{jobs}} work by the clock, {{search}} owns the few
-- functions that step around row security and filter by the acting organisation themselves.

revoke create on schema public from public;
grant usage on schema public to {{app}}, {{signin}}, {{jobs}}, {{search}};
grant create on schema public to {{search}};

-- A tenant table: rows of the acting organisation and no others, for reading and writing; the migrator sees all.
create or replace procedure open_tenant_table(target regclass, rights text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('drop policy if exists tenant on %s', target);
  execute format($policy$
    create policy tenant on %s to {{app}}, {{jobs}}
      using (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))
      with check (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))
  $policy$, target);
  execute format('drop policy if exists migrator on %s', target);
  execute format('create policy migrator on %s to {{owner}} using (true) with check (true)', target);
  execute format('revoke all on %s from {{app}}, {{signin}}, {{jobs}}, {{search}}', target);
  execute format('grant %s on %s to {{app}}, {{jobs}}', rights, target);
end $$;

-- A registry: row security forced, shut to everybody until a policy of its file opens it.
create or replace procedure open_registry(target regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('drop policy if exists migrator on %s', target);
  execute format('create policy migrator on %s to {{owner}} using (true) with check (true)', target);
  execute format('revoke all on %s from {{app}}, {{signin}}, {{jobs}}, {{search}}', target);
end $$;

-- Lets {{search}} read a table whole; only functions owned by {{search}} use it, each filtering by tenant.
create or replace procedure open_to_search(target regclass)
language plpgsql as $$
begin
  execute format('drop policy if exists search on %s', target);
  execute format('create policy search on %s for select to {{search}} using (true)', target);
  execute format('grant select on %s to {{search}}', target);
end $$;

call open_tenant_table('reference_counter', 'select, insert, update');
