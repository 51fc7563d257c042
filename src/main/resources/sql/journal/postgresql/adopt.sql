insert into lethe_journal (request, attempt, kind)
values (cast('00000000-0000-0000-0000-000000000000' as uuid), cast(:#id as uuid), 'database')
on conflict (request) do nothing
