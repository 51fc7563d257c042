-- Or erased already, and not at its end.
select exists (
    select 1
    from forget_request r
    where subject_hash = :subject and channel = 'RETENTION' and joined_to is null and state not in {{closed}}
      and (state = 'ERASING' or exists (select 1 from work_record w where w.request_id = r.id))
      and not exists (select 1 from forget_request j where j.joined_to = r.id and j.state <> 'WITHDRAWN'))
