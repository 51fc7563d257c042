select count(*) filter (where state in ('RECEIVED', 'APPROVED', 'ERASING', 'FAILED')) as waiting,
       count(*) filter (where state = 'FORGOTTEN') as forgotten,
       count(*) filter (where state not in ('RECEIVED', 'APPROVED', 'ERASING', 'FAILED', 'FORGOTTEN')) as spared
from forget_request
where scan = :scan
