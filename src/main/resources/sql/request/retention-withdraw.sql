update forget_request
set state = 'WITHDRAWN', reason = :reason, operator = :operator, completed_at = :now, changed_at = :now
where scan = :scan and state in ('APPROVED', 'BLOCKED')
