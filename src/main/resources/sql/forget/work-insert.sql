insert into work_record (request_id, database, attempt, content, created_at)
select request_id, :database, attempt, content, :now
from unnest(cast(:requests as uuid[]), cast(:attempts as uuid[]), cast(:contents as bytea[]))
    as fresh (request_id, attempt, content)
on conflict (request_id, database, attempt) do update set content = excluded.content
