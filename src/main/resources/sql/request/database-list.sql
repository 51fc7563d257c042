select database, position, client_keys, status, tables, sealed, soft_hits, map_version
from request_database
where request_id = coalesce((select joined_to from forget_request where id = :request), :request)
order by position
