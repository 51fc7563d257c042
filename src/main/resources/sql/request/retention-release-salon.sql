update forget_request
set not_before = :now
where salon = :salon and channel = 'RETENTION' and scan is not null and not_before = 'infinity'
  and state in ('RECEIVED', 'APPROVED', 'ERASING', 'BLOCKED', 'FAILED')
