call open_tenant_table('evidence', 'select, insert, delete');
