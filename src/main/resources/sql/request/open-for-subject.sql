select id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to, digest, priority, seq from forget_request
where subject_hash = :subjectHash and salon = :salon and joined_to is null
  and state not in ('FORGOTTEN', 'NOT_FOUND', 'REFUSED', 'WITHDRAWN')
for update
