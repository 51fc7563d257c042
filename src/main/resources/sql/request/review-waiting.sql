select id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to, digest, priority, seq
from forget_request
where salon = :salon and state in ('NEEDS_REVIEW', 'FAILED', 'BLOCKED') and joined_to is null
order by priority, due_at, seq
limit :limit
