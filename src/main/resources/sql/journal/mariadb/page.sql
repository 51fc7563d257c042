select request, attempt, client_key, date_format(convert_tz(written_at, @@session.time_zone, '+00:00'), '%Y-%m-%dT%H:%i:%s.%fZ') as written_at,
       counts, seals, finds
from lethe_journal
where kind = 'forget' and request > :#after
  and tenant <=> nullif(:#tenant, '')
order by request
limit :#limit
