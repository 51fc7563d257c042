with recursive base (oid, base_oid) as (
    select t.oid, t.oid from pg_type t where t.typtype = 'e'
    union all
    select d.oid, b.base_oid from pg_type d join base b on d.typbasetype = b.oid where d.typtype = 'd'
)
select n.nspname as schema_name, c.relname as table_name, a.attname as column_name, e.enumlabel as label
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join base on base.oid = a.atttypid
join pg_enum e on e.enumtypid = base.base_oid
where a.attnum > 0
  and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and n.nspname not in ('pg_catalog', 'information_schema')
order by n.nspname, c.relname, a.attnum, e.enumsortorder
