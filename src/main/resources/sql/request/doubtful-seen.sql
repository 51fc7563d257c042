update request_database
set doubts_seen_at = :now, doubts_seen_by = :operator,
    soft_hits = (select jsonb_agg(hit - 'keys') from jsonb_array_elements(soft_hits) hit)
where request_id = :request and soft_hits <> '[]' and doubts_seen_at is null
