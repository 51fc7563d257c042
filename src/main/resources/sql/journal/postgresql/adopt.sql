insert into lethe_journal (request, attempt, kind)
select cast(:#id as uuid), cast(:#id as uuid), 'database'
where not exists (select 1 from lethe_journal where kind = 'database')
