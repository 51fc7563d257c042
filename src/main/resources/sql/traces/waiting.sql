select salon, database, tables, changes, changed_at
from trace
where cardinality(tables) > 0 and (not_before is null or not_before <= :now)
order by salon, database
