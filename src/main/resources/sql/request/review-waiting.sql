select {{request}}
from forget_request
where salon = :salon and state in ('NEEDS_REVIEW', 'FAILED', 'BLOCKED') and joined_to is null
order by priority, due_at, seq
limit :limit
