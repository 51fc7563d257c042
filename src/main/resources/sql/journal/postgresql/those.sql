select cast(request as text) as request from lethe_journal
where kind = 'forget' and request = any(cast(:#r1 as uuid[]))
