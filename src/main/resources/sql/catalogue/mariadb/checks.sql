select c.constraint_schema as schema_name,
       c.table_name as table_name,
       c.constraint_name as check_name,
       c.check_clause as expression,
       null as domain_column
from information_schema.check_constraints c
where c.constraint_schema = database()
order by c.constraint_schema, c.table_name, c.constraint_name
