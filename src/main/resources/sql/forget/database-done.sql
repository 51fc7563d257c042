update request_database
set status = 'DONE', attempt = :attempt, map_version = :mapVersion, tables = cast(:tables as jsonb),
    sealed = cast(:sealed as jsonb), soft_hits = cast(:soft as jsonb), invariants = cast(:invariants as jsonb),
    client_keys = null, done_at = :now
where request_id = :request and database = :database
