with recursive domains (column_oid, attnum, domain_oid) as (
    select a.attrelid, a.attnum, t.oid
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    where t.typtype = 'd' and a.attnum > 0 and not a.attisdropped
    union all
    select d.column_oid, d.attnum, b.oid
    from domains d
    join pg_type t on t.oid = d.domain_oid
    join pg_type b on b.oid = t.typbasetype
    where b.typtype = 'd'
)
select n.nspname as schema_name,
       c.relname as table_name,
       con.conname as check_name,
       pg_get_expr(con.conbin, con.conrelid) as expression,
       null::name as domain_column
from pg_constraint con
join pg_class c on c.oid = con.conrelid
join pg_namespace n on n.oid = c.relnamespace
where con.contype = 'c'
  and n.nspname not in ('pg_catalog', 'information_schema')
union all
select n.nspname, c.relname, con.conname, pg_get_expr(con.conbin, 0), a.attname
from domains d
join pg_constraint con on con.contypid = d.domain_oid and con.contype = 'c'
join pg_class c on c.oid = d.column_oid and c.relkind in ('r', 'p', 'f')
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = d.column_oid and a.attnum = d.attnum
where n.nspname not in ('pg_catalog', 'information_schema')
order by 1, 2, 3
