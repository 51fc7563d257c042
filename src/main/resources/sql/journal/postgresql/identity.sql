select cast(request as text) as request from lethe_journal where kind = 'database'
