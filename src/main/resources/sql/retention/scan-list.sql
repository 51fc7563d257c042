select id, salon, kind, due_at, created_at, months, due_before, state, reason, confirmed, expected, allowed, found, exempted, started_by, agreed_by, agreed_at, approved_by, approved_count, waiting_since, started_at, finished_at, worked_ms, position
from retention_scan
where salon = :salon
  and (cast(:before as uuid) is null
       or seq < (select seq from retention_scan where id = :before and salon = :salon))
order by seq desc
limit :limit
