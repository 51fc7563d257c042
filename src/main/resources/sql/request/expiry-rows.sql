-- One that others have joined goes after them. What was done in a database is in its journal, so its row stays.
delete from forget_request r
where state in {{closed}} and completed_at < :before
  and (state <> 'FORGOTTEN' or joined_to is not null)
  and not exists (select 1 from request_database d where d.request_id = r.id and d.status = 'DONE')
  and not exists (select 1 from forget_request j where j.joined_to = r.id)
