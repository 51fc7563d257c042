update forget_request
set state        = :state,
    reason       = :reason,
    proof        = coalesce(:proof, proof),
    operator     = coalesce(:operator, operator),
    changed_at   = :now,
    completed_at = case when :closed then cast(:now as timestamptz) end,
    not_before   = case when not_before = 'infinity' then not_before else :notBefore end, -- held until released
    lease_token  = null,
    lease_until  = null
where (id = any(:ids) and state = any(:sources)) or joined_to = any(:ids)
returning id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to, digest, priority, seq
