call open_tenant_table('city_group', 'select, insert, update, delete');
call open_tenant_table('city_group_member', 'select, insert, update, delete');
