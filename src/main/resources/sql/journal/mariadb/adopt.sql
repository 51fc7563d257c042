insert ignore into lethe_journal (request, attempt, kind)
values ('00000000-0000-0000-0000-000000000000', :#id, 'database')
