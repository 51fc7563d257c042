-- ANALYZE leaves the statistics of a table that has become empty as they were.
select pg_clear_attribute_stats(s.schemaname::text, s.tablename::text, s.attname::text, s.inherited)
from pg_stats s
where (s.schemaname, s.tablename) in (
    select n.nspname, c.relname
    from pg_class t
    left join pg_index i on i.indrelid = t.oid
    join pg_class c on c.oid = t.oid or c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where t.oid = to_regclass(format('%I.%I', cast(? as text), cast(? as text))) and t.reltuples = 0)
