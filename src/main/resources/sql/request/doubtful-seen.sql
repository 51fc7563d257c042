update request_database
set doubts_seen_at = :now, doubts_seen_by = :operator
where request_id = :request and soft_hits <> '[]' and doubts_seen_at is null
