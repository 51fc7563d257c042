with found as (
    select * from unnest(cast(:ids as uuid[]), cast(:subjects as bytea[])) as f (id, subject_hash)
)
update forget_request r
set subject_hash = f.subject_hash, state = 'APPROVED', reason = null, proof = :proof, changed_at = :now, not_before = :now
from found f
where r.id = f.id and r.state = 'RECEIVED' and r.joined_to is null and r.subject_hash is null
returning r.id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to,
          digest, priority, seq
