select cast(request as text) as request, cast(attempt as text) as attempt, client_key,
       to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as written_at, counts, seals, finds
from lethe_journal
where kind = 'forget' and request > cast(:#after as uuid)
  and coalesce(tenant, '') = :#tenant
order by lethe_journal.request
limit :#limit
