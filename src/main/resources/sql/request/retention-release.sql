update forget_request
set not_before = :now
where scan = :scan and not_before = 'infinity' and state in ('RECEIVED', 'APPROVED', 'ERASING', 'BLOCKED', 'FAILED')
