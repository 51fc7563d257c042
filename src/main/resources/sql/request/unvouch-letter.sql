-- A letter that a credential has vouched for, and no other does: it is looked for again, and asked for its own proof.
with unvouched as (
    update forget_request l
    set state = 'RECEIVED', reason = null, proof = null, subject_hash = null, changed_at = :now, not_before = :now
    where l.id = (select joined_to from forget_request where id = :id) and l.channel = 'MAIL' and l.joined_to is null
      and l.proof = :credential and l.state not in {{closed}}
      and not exists (select 1 from forget_request j
                      where j.joined_to = l.id and j.id <> :id and j.channel <> 'MAIL' and j.state <> 'WITHDRAWN')
      -- what is erased somewhere is for a person
      and not exists (select 1 from request_database d where d.request_id = l.id and d.status = 'DONE')
    returning id)
delete from request_database
where request_id in (select id from unvouched)
