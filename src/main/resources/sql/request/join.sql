update forget_request f
set joined_to = e.id, state = e.state, reason = e.reason, completed_at = e.completed_at, changed_at = :now,
    content = case when e.state = 'FORGOTTEN' then null else f.content end
from forget_request e
where f.id = :id and f.joined_to is null and e.id = coalesce((select joined_to from forget_request where id = :leader), :leader)
