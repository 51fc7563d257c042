insert into ledger_node (origin_id, level, index, hash)
select :origin, level, index, hash
from unnest(:levels::smallint[], :indexes::bigint[], :hashes::bytea[]) as fresh (level, index, hash)
