select s.state = 'DONE' and not exists (
           select from forget_request r where r.scan = s.id and r.state in ('APPROVED', 'ERASING')) as over,
       s.state,
       s.found,
       (select count(*) from forget_request r where r.scan = s.id and r.state = 'FORGOTTEN') as forgotten
from retention_scan s
where s.salon = 'bench'
