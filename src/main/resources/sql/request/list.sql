select {{request}}
from forget_request
where salon = :salon
  and (cast(:state as text) is null or state = :state)
  and seq > coalesce((select seq from forget_request where id = cast(:after as uuid) and salon = :salon), 0)
order by seq
limit :limit
