call open_tenant_table('scorecard', 'select, insert, update, delete');
call open_tenant_table('scorecard_node', 'select, insert, update, delete');

-- Which framework, stage and period a consenting city compares under.
drop policy if exists consented_adoption on framework_adoption;
create policy consented_adoption on framework_adoption for select to {{app}}, {{jobs}}
  using (organisation_id = any ((select consenting_cities('scores'))::uuid[]));

-- A network reads the dimensions of cities that consented to scores, and the rest of the tree from "indicators" on.
drop policy if exists consented on scorecard;
create policy consented on scorecard for select to {{app}}, {{jobs}}
  using (organisation_id = any ((select consenting_cities('scores'))::uuid[]));
drop policy if exists consented_scores on scorecard_node;
create policy consented_scores on scorecard_node for select to {{app}}, {{jobs}}
  using (level in ('root', 'dimension') and organisation_id = any ((select consenting_cities('scores'))::uuid[]));
drop policy if exists consented_indicators on scorecard_node;
create policy consented_indicators on scorecard_node for select to {{app}}, {{jobs}}
  using (organisation_id = any ((select consenting_cities('indicators'))::uuid[]));
