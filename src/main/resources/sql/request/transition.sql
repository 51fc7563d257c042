-- Joined with the ids, not compared with each of them: on new tables the server reads all requests, and a thousand
-- comparisons for each of a hundred thousand took seconds.
with wanted as (
    select unnest(cast(:ids as uuid[])) as id
), those as (
    select r.id
    from forget_request r join wanted w on r.id = w.id
    where r.state = any(:sources)
    union
    select r.id
    from forget_request r join wanted w on r.joined_to = w.id
)
update forget_request r
set state        = :state,
    reason       = :reason,
    proof        = coalesce(:proof, proof),
    operator     = coalesce(:operator, operator),
    changed_at   = :now,
    completed_at = case when :closed then cast(:now as timestamptz) end,
    not_before   = case when not_before = 'infinity' then not_before else :notBefore end, -- held until released
    lease_token  = null,
    lease_until  = null
from those
where r.id = those.id and (r.state = any(:sources) or r.joined_to = any(:ids))
returning r.id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to, digest, priority, seq
