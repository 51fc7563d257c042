insert into lethe_journal (request, attempt, kind)
select i.id, i.id, 'database'
from (select :#id as id) i
where not exists (select 1 from lethe_journal where kind = 'database')
