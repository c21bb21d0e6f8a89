call open_tenant_table('project', 'select, insert, update, delete');
call open_to_search('project');

create or replace function search_projects(pattern text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from project
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and search_text like all (pattern)
$$;
alter function search_projects(text[]) owner to {{search}};
revoke all on function search_projects(text[]) from public;
grant execute on function search_projects(text[]) to {{app}}, {{jobs}};
call open_tenant_table('project_partner', 'select, insert, update, delete');
call open_tenant_table('project_agreement', 'select, insert, update, delete');
call open_tenant_table('project_beneficiaries', 'select, insert, update, delete');
