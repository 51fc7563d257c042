select exists (
    select 1
    from forget_request r
    where subject_hash = :subject and channel = 'RETENTION' and joined_to is null and state = 'ERASING'
      and not exists (select 1 from forget_request j where j.joined_to = r.id and j.state <> 'WITHDRAWN'))
