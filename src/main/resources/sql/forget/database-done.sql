-- No attempt where the client was not there: the journal of the salon has no row of it.
update request_database d
set status = 'DONE', attempt = case when o.erased then o.attempt end, map_version = o.map_version, tables = o.tables,
    sealed = o.sealed, soft_hits = o.soft, invariants = o.invariants, client_keys = null, done_at = :now
from unnest(cast(:requests as uuid[]), cast(:databases as text[]), cast(:attempts as uuid[]),
            cast(:erased as boolean[]), cast(:versions as text[]), cast(:tables as jsonb[]),
            cast(:sealed as jsonb[]), cast(:soft as jsonb[]), cast(:invariants as jsonb[]))
     as o (request_id, database, attempt, erased, map_version, tables, sealed, soft, invariants)
where d.request_id = o.request_id and d.database = o.database
