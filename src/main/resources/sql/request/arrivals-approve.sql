with found as (
    select * from unnest(cast(:ids as uuid[]), cast(:subjects as bytea[])) as f (wanted, wanted_subject)
)
update forget_request r
set subject_hash = f.wanted_subject, state = 'APPROVED', reason = null, proof = :proof, changed_at = :now, not_before = :now
from found f
where r.id = f.wanted and r.state = 'RECEIVED' and r.joined_to is null and r.subject_hash is null
returning {{request}}
