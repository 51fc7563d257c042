select count(*) filter (where state in ('RECEIVED', 'APPROVED', 'ERASING', 'FAILED')) as waiting,
       count(*) filter (where state = 'FORGOTTEN') as forgotten,
       count(*) filter (where state not in ('RECEIVED', 'APPROVED', 'ERASING', 'FAILED', 'FORGOTTEN')) as spared,
       count(*) filter (where state not in ('RECEIVED', 'APPROVED', 'ERASING', 'FAILED')
                          and completed_at > cast(:now as timestamptz) - interval '1 minute') as lately
from forget_request
where scan = :scan
