select t.table_schema as schema_name,
       t.table_name as table_name,
       case
           when t.table_type like '%VIEW' then 'VIEW'
           when t.create_options like '%partitioned%' then 'PARTITIONED'
           else 'TABLE'
       end as kind,
       null as parent_schema,
       null as parent_name,
       coalesce(t.engine, '') as storage,
       t.table_type = 'SYSTEM VERSIONED' as system_versioned,
       coalesce(e.transactions = 'YES', t.table_type like '%VIEW') as transactional,
       'NONE' as row_security,
       coalesce(t.table_rows, 0) as row_estimate
from information_schema.tables t
left join information_schema.engines e on e.engine = t.engine
where t.table_schema = database()
  and t.table_type <> 'SEQUENCE'
order by t.table_schema, t.table_name
