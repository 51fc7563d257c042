insert into lethe_journal (request, attempt, kind, client_key, tenant)
select c1, c2, 'forget', c3, c4
from unnest(cast(:#r1 as uuid[]), cast(:#r2 as uuid[]), cast(:#r3 as text[]), cast(:#r4 as text[])) as r(c1, c2, c3, c4)
order by c1
on conflict (request) do nothing
returning cast(request as text) as request
