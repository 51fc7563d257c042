-- The copies of a key that partitions carry are left out.
select n.nspname as schema_name,
       c.relname as table_name,
       con.conname as key_name,
       a.attname as column_name,
       tn.nspname as target_schema,
       tc.relname as target_table,
       ta.attname as target_column,
       con.condeferrable as is_deferrable,
       con.condeferred as is_deferred,
       case con.confdeltype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
           when 'n' then 'SET NULL' else 'SET DEFAULT' end as on_delete,
       case con.confupdtype when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE'
           when 'n' then 'SET NULL' else 'SET DEFAULT' end as on_update
from pg_constraint con
join pg_class c on c.oid = con.conrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class tc on tc.oid = con.confrelid
join pg_namespace tn on tn.oid = tc.relnamespace
cross join lateral unnest(con.conkey, con.confkey) with ordinality as k (attnum, target_attnum, position)
join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
join pg_attribute ta on ta.attrelid = tc.oid and ta.attnum = k.target_attnum
where con.contype = 'f'
  and con.conparentid = 0
  and n.nspname not in ('pg_catalog', 'information_schema')
order by n.nspname, c.relname, con.conname, k.position
