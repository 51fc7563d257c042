select t.table_schema as schema_name,
       t.table_name as table_name,
       c.constraint_name as check_name,
       c.check_clause as expression,
       null as domain_column
from information_schema.check_constraints c
join information_schema.table_constraints t
    on t.constraint_schema = c.constraint_schema
    and t.constraint_name = c.constraint_name
    and t.constraint_type = 'CHECK'
where c.constraint_schema = database()
order by t.table_schema, t.table_name, c.constraint_name
