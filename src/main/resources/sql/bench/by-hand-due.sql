select c.id,
       greatest(
           c.last_visit_on,
           (select max(a.starts_at) from appointment a where a.client_id = c.id and a.status = 'done')::date) as last_visit
from client c
where c.last_visit_on < ?
  and not c.is_walk_in
  and c.merged_into is null
  and not exists (
      select 1 from appointment a where a.client_id = c.id and a.starts_at >= ? and a.status = 'done')
  and not exists (
      select 1 from appointment a where a.client_id = c.id and a.starts_at > now() and a.status = 'booked')
order by c.id
