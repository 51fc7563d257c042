select database, position, client_keys
from request_database
where request_id = :request and client_keys is not null
order by position
