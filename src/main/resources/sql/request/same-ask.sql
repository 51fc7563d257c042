select id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to, digest, priority, seq from forget_request
where ask_hash = :askHash and salon = :salon and state not in ('NOT_FOUND', 'REFUSED', 'WITHDRAWN')
order by seq desc
limit 1
