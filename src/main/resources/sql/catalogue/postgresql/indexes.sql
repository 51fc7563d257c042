select n.nspname as schema_name,
       c.relname as table_name,
       ic.relname as index_name,
       i.indisprimary as is_primary,
       i.indisunique as is_unique,
       i.indpred is not null as is_partial,
       i.indkey[k.position - 1] = 0 as is_expression,
       con.oid is not null as is_constraint,
       coalesce(a.attname, pg_get_indexdef(i.indexrelid, k.position, true)) as column_name
from pg_index i
join pg_class ic on ic.oid = i.indexrelid
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace
cross join lateral generate_series(1, i.indnkeyatts::int) as k (position)
left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[k.position - 1] and a.attnum > 0
left join pg_constraint con on con.conindid = i.indexrelid and con.conrelid = c.oid and con.contype in ('p', 'u', 'x')
where n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname !~ '^pg_(toast|temp)'
  and i.indisvalid
order by n.nspname, c.relname, i.indisprimary desc, ic.relname, k.position
