select s.table_schema as schema_name,
       s.table_name as table_name,
       s.index_name as index_name,
       s.index_name = 'PRIMARY' as is_primary,
       s.non_unique = 0 as is_unique,
       false as is_partial,
       s.column_name is null as is_expression,
       s.non_unique = 0 as is_constraint,
       coalesce(s.column_name, '') as column_name
from information_schema.statistics s
where s.table_schema = database()
order by s.table_schema, s.table_name, s.index_name <> 'PRIMARY', s.index_name, s.seq_in_index
