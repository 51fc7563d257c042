select c.table_schema as schema_name,
       c.table_name as table_name,
       c.column_name as column_name,
       c.ordinal_position as position,
       c.column_type as type_name,
       c.data_type as base_type,
       c.character_maximum_length as length,
       c.is_nullable = 'YES' as nullable,
       c.extra like '%GENERATED%' and c.extra not like '%DEFAULT_GENERATED%' as is_generated,
       c.extra like '%auto_increment%' as is_identity,
       case when c.column_default <> 'NULL' then c.column_default end as default_text,
       null as domain_name,
       c.collation_name as collation,
       nullif(c.column_comment, '') as comment_text
from information_schema.columns c
where c.table_schema = database()
order by c.table_schema, c.table_name, c.ordinal_position
