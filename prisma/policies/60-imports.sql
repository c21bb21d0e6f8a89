call open_tenant_table('import', 'select, insert, update, delete');
call open_tenant_table('import_row', 'select, insert, update, delete');
call open_tenant_table('import_mapping', 'select, insert, update, delete');
call open_tenant_table('import_file', 'select, insert, update, delete');
call open_tenant_table('import_progress', 'select, insert, update, delete');
