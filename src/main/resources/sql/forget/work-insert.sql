insert into work_record (request_id, database, attempt, content, created_at)
values (:request, :database, :attempt, :content, :now)
on conflict (request_id, database, attempt) do update set content = excluded.content
