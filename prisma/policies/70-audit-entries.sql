-- Read by its organisation; written by one function; changed by nobody.
call open_tenant_table('audit_entry', 'select');
call open_tenant_table('audit_head', 'select');
call open_tenant_table('audit_personal_value', 'select, delete');
revoke delete on audit_personal_value from {{app}};

grant select, insert on audit_entry to {{search}};
grant select, insert, update on audit_head to {{search}};
grant select, insert on audit_personal_value to {{search}};
grant select, insert on sign_in_entry to {{search}};
drop policy if exists chain on audit_entry;
create policy chain on audit_entry to {{search}} using (true) with check (true);
drop policy if exists chain on audit_head;
create policy chain on audit_head to {{search}} using (true) with check (true);
drop policy if exists chain on audit_personal_value;
create policy chain on audit_personal_value to {{search}} using (true) with check (true);
drop policy if exists chain on sign_in_entry;
create policy chain on sign_in_entry to {{search}} using (true) with check (true);

-- Appends entries to the acting organisation's chain: hash = sha256(previous hash ‖ sequence ‖ instant ‖ content).
-- The transaction's last statement, so that a long import does not hold the chain.
create or replace function append_audit(entries jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tenant uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
  head audit_head%rowtype;
  entry jsonb;
  personal jsonb;
  instant timestamptz(3) := clock_timestamp();
  digest bytea;
begin
  if tenant is null then raise exception 'no acting organisation' using errcode = '42501'; end if;
  insert into audit_head values (tenant, 0, sha256(convert_to(tenant::text, 'UTF8'))) on conflict do nothing;
  select * into head from audit_head where organisation_id = tenant for update;
  for entry in select * from jsonb_array_elements(entries) loop
    digest := sha256(head.hash || convert_to(
      (head.sequence + 1)::text || '|' || to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || (entry->>'content'), 'UTF8'));
    insert into audit_entry values (
      tenant, head.sequence + 1, instant, entry->>'type', entry->>'subjectType', (entry->>'subjectId')::uuid,
      entry->>'subjectReference', (entry->>'actorUserId')::uuid, entry->>'via', entry->>'content', head.hash, digest);
    for personal in select * from jsonb_array_elements(coalesce(entry->'personal', '[]')) loop
      insert into audit_personal_value values (
        tenant, head.sequence + 1, personal->>'field', decode(personal->>'salt', 'hex'), personal->>'value');
    end loop;
    head.sequence := head.sequence + 1;
    head.hash := digest;
  end loop;
  update audit_head set sequence = head.sequence, hash = head.hash where organisation_id = tenant;
  return head.sequence;
end $$;
alter function append_audit(jsonb) owner to {{search}};
revoke all on function append_audit(jsonb) from public;
grant execute on function append_audit(jsonb) to {{app}}, {{jobs}};

-- The first entry that does not follow from the one before it, a personal value that is not the one whose digest the chain
-- holds (one that was erased is gone and breaks nothing), or a cut tail; null when the chain holds.
create or replace function broken_audit_link() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  with tenant as (select nullif(current_setting('app.organisation_id', true), '')::uuid as id),
  chain as (
    select a.sequence, a.hash, a.previous_hash,
      sha256(a.previous_hash || convert_to(a.sequence::text || '|' ||
        to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || a.content, 'UTF8')) as expected,
      lag(a.hash, 1, sha256(convert_to(a.organisation_id::text, 'UTF8'))) over (order by a.sequence) as before,
      row_number() over (order by a.sequence) as place
    from audit_entry a join tenant on a.organisation_id = tenant.id)
  select coalesce(
    (select min(sequence) from chain where hash <> expected or previous_hash <> before or place <> sequence),
    (select min(v.sequence) from audit_personal_value v join tenant on v.organisation_id = tenant.id
      left join audit_entry e on e.organisation_id = v.organisation_id and e.sequence = v.sequence
      where encode(sha256(convert_to(encode(v.salt, 'hex') || v.value, 'UTF8')), 'hex')
        is distinct from e.content::jsonb -> 'personal' ->> v.field),
    (select h.sequence from audit_head h join tenant on h.organisation_id = tenant.id
      where h.sequence <> coalesce((select max(sequence) from chain), 0)
        or (h.sequence > 0 and h.hash <> (select hash from chain order by sequence desc limit 1))),
    (select max(sequence) from chain
      where not exists (select from audit_head h join tenant on h.organisation_id = tenant.id)))
$$;
alter function broken_audit_link() owner to {{search}};
revoke all on function broken_audit_link() from public;
grant execute on function broken_audit_link() to {{app}}, {{jobs}};

-- Sign-ins, refusals and resets: a chain of their own, whose head stands with the others under an id that is nobody's.
create or replace function append_sign_in(entry_type text, person uuid, entry_content text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
  instant timestamptz(3) := clock_timestamp();
  digest bytea;
begin
  insert into audit_head values ('00000000-0000-0000-0000-000000000000', 0, sha256(convert_to('sign-in', 'UTF8')))
    on conflict do nothing;
  select * into head from audit_head where organisation_id = '00000000-0000-0000-0000-000000000000' for update;
  digest := sha256(head.hash || convert_to((head.sequence + 1)::text || '|' ||
    to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || entry_type || '|' || coalesce(person::text, '') || '|' || entry_content, 'UTF8'));
  insert into sign_in_entry values (head.sequence + 1, instant, entry_type, person, entry_content, head.hash, digest);
  update audit_head set sequence = head.sequence + 1, hash = digest where organisation_id = head.organisation_id;
  return head.sequence + 1;
end $$;
-- A chain that was begun before it had a head is given the one of its last entry.
insert into audit_head select '00000000-0000-0000-0000-000000000000', sequence, hash
  from sign_in_entry order by sequence desc limit 1 on conflict do nothing;
alter function append_sign_in(text, uuid, text) owner to {{search}};
revoke all on function append_sign_in(text, uuid, text) from public;
grant execute on function append_sign_in(text, uuid, text) to {{signin}};

-- The names of people an organisation's history mentions, also of those who left.
grant select (id, name) on "user" to {{search}};
drop policy if exists search on "user";
create policy search on "user" for select to {{search}} using (true);
alter function author_names(uuid[]) owner to {{search}};
revoke all on function author_names(uuid[]) from public;
grant execute on function author_names(uuid[]) to {{app}}, {{jobs}};
