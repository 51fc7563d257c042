-- Materialised views that show this table, directly or through other views.
with recursive view as (
    select r.ev_class as id
    from pg_depend d join pg_rewrite r on r.oid = d.objid
    where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
      and d.refobjid = to_regclass(format('%I.%I', cast(? as text), cast(? as text)))
    union
    select r.ev_class
    from view v
    join pg_depend d on d.refobjid = v.id and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
    join pg_rewrite r on r.oid = d.objid
)
select n.nspname, c.relname
from view v join pg_class c on c.oid = v.id join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'm' and c.relispopulated
