-- One step into the index for each request, whatever the server believes of a new table.
select d.request_id, d.database, d.client_keys
from unnest(cast(:ids as uuid[])) as asked (id)
cross join lateral (select * from request_database where request_id = asked.id offset 0) d
where d.status = 'PENDING'
order by d.position
