-- The hub's own small tables with dead rows in them.
select schemaname, relname
from pg_stat_user_tables
where schemaname = current_schema() and n_dead_tup > 0 and pg_total_relation_size(relid) <= ?
order by 1, 2
