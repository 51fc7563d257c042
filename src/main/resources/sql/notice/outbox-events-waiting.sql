-- One step into the index for each request, however many others wait.
select asked.id
from unnest(cast(:requests as uuid[])) as asked (id)
where exists (select from outbox o
              where o.request_id = asked.id and o.kind = 'EVENT' and o.sent_at is null and o.given_up_at is null
              offset 0)
