insert ignore into lethe_journal (request, attempt, kind, client_key, tenant)
select r.c1, r.c2, 'forget', r.c3, r.c4
from json_table(:#r, '$[*]' columns (c1 char(36) path '$[0]', c2 char(36) path '$[1]', c3 varchar(400) path '$[2]',
                             c4 varchar(190) path '$[3]')) as r
order by r.c1
