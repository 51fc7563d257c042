select count(distinct c.{column}), count(*), sum(case when c.{column} <> t.{column} or t.{column} is null then 1 else 0 end)
from {table} t join {client} c on {on}
