select id, request_id, database, table_name, norm, until, digest, content
from sealed_record
where request_id = :request
order by database, table_name, until, id
