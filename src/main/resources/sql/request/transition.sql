-- The requests, and those that joined them and were not closed before. Looked up by id whatever the server believes of
-- its tables: an array from a subquery and OFFSET 0 leave it the index alone, where joins and constant arrays made it
-- read all requests for each batch.
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
where id = any(array(
        select wanted.id from unnest(cast(:ids as uuid[])) as wanted (id)
        union all
        select joined.id
        from unnest(cast(:ids as uuid[])) as wanted (id)
        cross join lateral (select id from forget_request where joined_to = wanted.id offset 0) joined))
  and (state = any(:sources)
       or joined_to = any(:ids) and state not in {{closed}})
returning {{request}}
