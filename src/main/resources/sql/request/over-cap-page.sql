select {{request}}
from forget_request
where salon = :salon and state = 'BLOCKED' and reason = :reason and joined_to is null
  and seq > coalesce((select seq from forget_request where id = cast(:after as uuid) and salon = :salon), 0)
order by seq
limit :limit
