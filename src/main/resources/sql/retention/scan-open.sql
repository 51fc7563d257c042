select id, salon, kind, due_at, created_at, months, due_before, state, reason, confirmed, expected, allowed, found, exempted, started_by, agreed_by, agreed_at, approved_by, approved_count, waiting_since, started_at, finished_at, worked_ms, position
from retention_scan
where salon = :salon and state not in ('DONE', 'STOPPED', 'SUPERSEDED')
order by seq
for update
