select d.request_id, d.database, d.client_keys
from request_database d join forget_request r on r.id = d.request_id
where d.request_id = any(:ids) and d.status = 'PENDING'
order by d.position, r.seq
