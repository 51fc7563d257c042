select request_id, database, map_version, tables, sealed, invariants
from request_database
where request_id = any(:requests) and status = 'DONE'
order by request_id, position
