call open_tenant_table('measurement', 'select, insert, update, delete');
call open_tenant_table('derived_value', 'select, insert, update, delete');
