-- A table that is not partitioned is in no tree.
with one as (select to_regclass(format('%I.%I', cast(? as text), cast(? as text))) as id)
select coalesce(pg_total_relation_size(id), 0)
       + coalesce((select sum(pg_total_relation_size(relid)) from pg_partition_tree(id) where relid <> id), 0)
from one
