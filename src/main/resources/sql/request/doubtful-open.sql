select d.request_id, r.salon, d.database, d.soft_hits, d.done_at
from request_database d join forget_request r on r.id = d.request_id
where d.soft_hits <> '[]' and d.doubts_seen_at is null and r.salon = :salon
order by r.priority, d.done_at, d.request_id, d.position
limit :limit
