-- One step into the index for each request, whatever the server believes of a new table.
select d.request_id, d.database, d.map_version, d.tables, d.sealed, d.invariants
from unnest(cast(:requests as uuid[])) as asked (id)
cross join lateral (select * from request_database where request_id = asked.id offset 0) d
where d.status = 'DONE'
order by d.request_id, d.position
