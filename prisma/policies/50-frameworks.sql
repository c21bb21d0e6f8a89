-- How scores are made is public to whoever is signed in anywhere; only the migrator publishes for now.
call open_registry('framework');
grant select on framework to {{app}}, {{jobs}};
drop policy if exists published on framework;
create policy published on framework for select to {{app}}, {{jobs}} using (true);
call open_tenant_table('framework_adoption', 'select, insert, update');
