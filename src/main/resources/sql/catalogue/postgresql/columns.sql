-- A domain is shown with the type and the length it stands on.
with recursive base (oid, base_oid, typmod, not_null) as (
    select t.oid, t.oid, -1, false from pg_type t where t.typtype <> 'd'
    union all
    select d.oid, b.base_oid, case when d.typtypmod <> -1 then d.typtypmod else b.typmod end, d.typnotnull or b.not_null
    from pg_type d join base b on d.typbasetype = b.oid
    where d.typtype = 'd'
)
select n.nspname as schema_name,
       c.relname as table_name,
       a.attname as column_name,
       a.attnum as position,
       format_type(bt.oid, case when t.typtype = 'd' then base.typmod else a.atttypmod end) as type_name,
       case
           when bt.typtype = 'e' then 'enum'
           when bt.typcategory = 'A' and bt.typname !~ '^_' then '_' || bt.typname
           else bt.typname
       end as base_type,
       case
           when bt.typname in ('varchar', 'bpchar')
               and (case when t.typtype = 'd' then base.typmod else a.atttypmod end) > 4
               then (case when t.typtype = 'd' then base.typmod else a.atttypmod end) - 4
       end as length,
       not (a.attnotnull or base.not_null) as nullable,
       a.attgenerated <> '' as is_generated,
       a.attidentity <> '' or coalesce(pg_get_expr(ad.adbin, ad.adrelid) like 'nextval(%', false) as is_identity,
       case when a.attgenerated = '' then coalesce(pg_get_expr(ad.adbin, ad.adrelid), t.typdefault) end as default_text,
       case when t.typtype = 'd' then t.typname end as domain_name,
       nullif(co.collname, 'default') as collation,
       col_description(c.oid, a.attnum) as comment_text
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
join base on base.oid = t.oid
join pg_type bt on bt.oid = base.base_oid
left join pg_collation co on co.oid = a.attcollation
left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
where a.attnum > 0
  and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname !~ '^pg_(toast|temp)'
order by n.nspname, c.relname, a.attnum
