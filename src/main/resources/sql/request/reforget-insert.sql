insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at, changed_at, proof,
                            subject_hash, not_before)
select :id, :salon, 'RETENTION', 'RECEIVED', 'reforget', 1, :now, :dueAt, :now, :proof, :subject, :now
where not exists (select 1 from forget_request
                  where subject_hash = :subject and credential = 'reforget' and state in ('REFUSED', 'WITHDRAWN'))
on conflict (subject_hash)
    where joined_to is null and state not in {{closed}}
    do nothing
