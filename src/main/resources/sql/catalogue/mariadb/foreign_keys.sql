select k.table_schema as schema_name,
       k.table_name as table_name,
       k.constraint_name as key_name,
       k.column_name as column_name,
       k.referenced_table_schema as target_schema,
       k.referenced_table_name as target_table,
       k.referenced_column_name as target_column,
       false as is_deferrable,
       false as is_deferred,
       r.delete_rule as on_delete,
       r.update_rule as on_update
from information_schema.key_column_usage k
join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema
    and r.constraint_name = k.constraint_name
    and r.table_name = k.table_name
where k.table_schema = database()
  and k.referenced_table_name is not null
order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position
