-- After as long as it has waited already, but not before its lease ends.
update forget_request
set reason = :reason,
    not_before = greatest(not_before,
                          cast(:now as timestamptz)
                              + least(cast(:now as timestamptz) - received_at, interval '5 minutes'))
where id = any(array(select unnest(cast(:ids as uuid[])))) and state = 'RECEIVED' and joined_to is null
