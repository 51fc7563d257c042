select c.first_name, c.last_name, a.starts_at, a.status, a.note
from client c
left join appointment a on a.client_id = c.id
where c.id = ?
order by a.starts_at desc
