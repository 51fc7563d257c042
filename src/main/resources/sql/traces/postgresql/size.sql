select coalesce(sum(pg_total_relation_size(relid)), 0)
from pg_partition_tree(to_regclass(format('%I.%I', cast(? as text), cast(? as text))))
